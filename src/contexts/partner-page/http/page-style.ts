/** Everything the page looks like; it is sent with the page, so that nothing else has to be fetched. */
export const PAGE_STYLE = `*{box-sizing:border-box}
body{margin:0;font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;color:#17324d;background:#f3f6f9}
main{max-width:40rem;margin:0 auto;padding:1rem}
header{background:#004a99;color:#fff;padding:1rem}
header div{max-width:38rem;margin:0 auto}
header p{margin:.25rem 0 0}
h1{font-size:1.35rem;line-height:1.25;margin:0}
h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
h3{font-size:1.05rem;margin:0 0 .25rem}
h4{font-size:.95rem;margin:.75rem 0 .25rem}
article,section.box,details.box{background:#fff;border:1px solid #c5cfd8;border-radius:8px;padding:1rem;margin:0 0 1rem}
p{margin:0 0 .5rem}
ul{margin:0;padding-left:1.25rem}
.box li+li{margin-top:.75rem}
blockquote{margin:0;padding:.25rem .75rem;border-left:4px solid #c5cfd8;white-space:pre-line;overflow-wrap:anywhere}
.time{font-weight:600}
.faint{color:#455a64;font-size:.95rem}
.notice,.problem{padding:.75rem 1rem;border-radius:8px;margin:0 0 1rem;border:2px solid #006b45;background:#e8f5ee}
.problem{border-color:#a3142f;background:#fdeef0}
.fault{margin:.25rem 0 .75rem;padding-left:.6rem;border-left:4px solid #a3142f;color:#a3142f;font-weight:600}
[aria-invalid=true]{border-color:#a3142f!important}
.problem a{color:inherit}
.actions{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.75rem}
button,.button{font:inherit;font-weight:600;min-height:48px;padding:.5rem 1.1rem;border-radius:6px;border:2px solid #0059b3;background:#fff;color:#0059b3;cursor:pointer;text-decoration:none;display:inline-block}
button.first{background:#0059b3;color:#fff}
button.grave{border-color:#a3142f;color:#a3142f}
button:focus-visible,a:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
button[aria-busy=true]{opacity:.6}
summary{min-height:48px;padding:.6rem 0;font-weight:600;color:#0059b3;cursor:pointer}
article details{width:100%}
details.box h3{margin-top:1.25rem}
label{display:block;margin:.5rem 0 .25rem}
label.choice{display:flex;gap:.6rem;align-items:flex-start;padding:.35rem 0}
label.choice input{width:1.4rem;height:1.4rem;flex:none;margin:.1rem 0 0}
input[type=text],input[type=email],textarea,select{font:inherit;width:100%;min-height:48px;padding:.5rem;border:1px solid #5c6f82;border-radius:6px;background:#fff;color:inherit}
fieldset{border:0;padding:0;margin:.75rem 0}
legend{padding:0}
.kept{position:absolute}
.hall{display:block;width:100%;max-width:18rem;max-height:14rem;margin:.25rem 0 .75rem}
.front,.hall text{fill:#455a64;font-size:4px;text-anchor:middle}
.walls{fill:#fff;stroke:#5c6f82;stroke-width:.5}
.spots{fill:#e3eaf1;stroke:#8a99a8;stroke-width:.4}
.here{fill:#0059b3;stroke:#17324d;stroke-width:.8}
.hall .here+text{fill:#fff;font-weight:700;dominant-baseline:central}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;max-width:40rem;margin:0 auto;padding:0 1rem 1.5rem}
nav a{color:#0059b3;padding:.6rem 0}
nav a[aria-current]{color:inherit;text-decoration:none;font-weight:600}`;

/**
 * A form goes out once, even where somebody taps twice; without it the product answers the second time as the first. The
 * form that answers with a file leaves the page where it is, and may go out again.
 */
export const PAGE_SCRIPT =
  "addEventListener('submit',function(e){var f=e.target;if(/personal-data$/.test(f.action))return;if(f.dataset.sent){e.preventDefault();return}f.dataset.sent=1;var b=f.querySelector('button');if(b)b.setAttribute('aria-busy','true')});addEventListener('pageshow',function(){document.querySelectorAll('form').forEach(function(f){delete f.dataset.sent})})";
