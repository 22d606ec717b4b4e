import type { Wording } from './wording.js';

export const italian: Wording = {
  languageName: 'Italiano',
  quoted: (name) => `«${name}»`,
  title: (mission) => `I suoi incontri: ${mission}`,
  forCompany: (company) => `Per ${company}`,
  place: (venue, city, days) => `${venue}, ${city} · ${days}`,
  twoClocks: (venueCity, otherCity) => `Gli orari sono quelli di ${venueCity}; tra parentesi quelli di ${otherCity}.`,
  asked: {
    heading: 'In attesa della sua risposta',
    none: 'Nessuno attende una sua risposta.',
    whyYou: 'Perché lei',
    theirMessage: 'Il loro messaggio',
    reason: {
      products: (names) => (names === '' ? 'Offrono ciò che cerca.' : `Prodotti in comune: ${names}.`),
      roles: () => 'Cercano un partner con il suo ruolo.',
      segments: () => 'Servite lo stesso tipo di clienti.',
      price_level: () => 'I livelli di prezzo sono compatibili.',
      certifications: () => 'Hanno le certificazioni che richiede.',
      country: (names) => (names === '' ? 'Vogliono vendere nel suo Paese.' : `Vogliono vendere in: ${names}.`),
      territories: () => 'Copre i territori che interessano loro.',
      channels: () => 'Usate gli stessi canali di vendita.',
      volume: () => 'Le quantità annue delle due parti in gran parte coincidono.',
      size: () => 'L’azienda ha la dimensione che l’altra parte cerca.',
      years_active: () => 'In attività da diversi anni, per quanto dicono i profili.',
      presence: () => 'La loro presenza sul mercato è quella che cerca.',
      trade_terms: () => 'Accettate condizioni di consegna e pagamento comuni.',
      seniority: () => 'Chi viene all’incontro può decidere, per quanto dicono i profili.',
    },
    sharedLanguages: (names) => `Parlate entrambi: ${names}.`,
    interpreterNeeded: 'Secondo i profili non avete una lingua in comune: chi organizza prevede un interprete.',
    timeFollows: "Giorno, ora e tavolo saranno nell'agenda, su entrambi gli orologi.",
    proposedTime: (time) => `Propongono: ${time}.`,
    answerUntil: (time) => `Risponda entro: ${time}.`,
    accept: 'Accetto',
    cannot: 'Non posso',
    cannotExplained: "All'azienda si dice solo che l'incontro non avrà luogo.",
    reasonLabel: "Motivo (lo legge solo l'organizzatore; può lasciarlo vuoto)",
    cannotSend: "Rifiuto l'incontro",
  },
  byOrganiser: 'Registrato da chi organizza.',
  waiting: {
    heading: 'In attesa della loro risposta',
    proposedTime: (time) => `Lei propone: ${time}.`,
    answerUntil: (time) => `Possono rispondere entro: ${time}.`,
    takeBack: 'Ritira',
    takeBackSend: 'Ritira e chiudi la richiesta',
  },
  ended: {
    heading: 'Richieste che non sono diventate incontri',
    became: {
      declined: (company) => `${company}: non può incontrarla.`,
      'declined-here': (company) => `${company}: rifiutata da lei.`,
      withdrawn: (company) => `${company}: ha ritirato la richiesta.`,
      'withdrawn-here': (company) => `${company}: ritirata da lei.`,
      expired: (company) => `${company}: nessuno ha risposto in tempo.`,
    },
  },
  otherTime: {
    heading: 'Un altro orario',
    explained: "Dice di sì, ma in un altro orario. L'altra azienda poi lo accetta o ne propone un altro.",
    none: "Non c'è un altro orario in cui entrambi possano incontrarsi. Chieda all'organizzatore.",
    send: 'Proponi questo orario',
  },
  offered: {
    heading: 'Si è liberato un posto',
    explained: 'È riservato a lei per pochi minuti; poi passa a qualcun altro.',
    until: (moment) => `Risponda entro ${moment}.`,
    take: 'Ci sarò',
    leave: 'Non posso',
  },
  agreed: {
    heading: 'I suoi incontri',
    none: 'Nessun incontro è ancora concordato.',
    timeFollows: 'Giorno, ora e tavolo seguiranno.',
    agreedTime: (time) => `Concordato da entrambi: ${time}`,
    tableFollows: "L'agenda conferma l'orario e indica il tavolo.",
    table: (label) => `Tavolo ${label}`,
    interpreter: (label) => `interprete: ${label}`,
    noInterpreter: 'senza interprete',
    calendarFile: 'Li metta nel suo calendario',
  },
  colleague: {
    heading: 'Va un collega',
    explained:
      'Può venire un collega al suo posto. Mandiamo un codice alla casella invitata; con quello il collega prende questa pagina, e i link precedenti la mostrano soltanto.',
    email: 'Indirizzo e-mail del collega',
    languages: 'Lingue che il collega parla',
    send: 'Partecipa il collega',
    mailText: (company, url) =>
      `Ora partecipa lei agli incontri di ${company}. Questa pagina è sua: mostra quando e dove, e che cosa attende una risposta.\n\n${url}`,
  },
  code: {
    guardedHeading: 'Questa pagina è già usata su un altro dispositivo',
    guardedExplained:
      "Perché nessuno risponda a suo nome, qui mostriamo solo l'essenziale. Un codice mandato alla casella invitata apre il resto.",
    ask: 'Manda un codice alla casella invitata',
    label: 'Codice di sei cifre',
    confirm: 'Apri la pagina su questo dispositivo',
    locked:
      "Questo link non accetta altri codici, perché ne sono stati inseriti cinque sbagliati. Chieda un nuovo link all'organizzatore.",
    mailSubject: (mission) => `Il suo codice per ${mission}`,
    mailText: (code, mission, company) =>
      `Il suo codice è ${code}. Vale 15 minuti.\n\nQualcuno lo ha chiesto sulla pagina di ${company} per ${mission}: per aprirla su un altro dispositivo, o per partecipare al suo posto. Se non ne sa nulla, non faccia nulla.`,
  },
  closedExplained: "Ora un'altra persona partecipa al suo posto. Questa pagina mostra soltanto ciò che è previsto.",
  privacy: {
    heading: 'I suoi dati',
    notice: (version) => `Informativa sulla privacy, versione ${version}`,
    kept: {
      heading: 'Che cosa è conservato',
      contact: (ways) => `Come raggiungerla: ${ways}.`,
      profiles: (count) => `Versioni del suo profilo: ${count}.`,
      requests: (requestCount, meetingCount) => `Richieste: ${requestCount}; incontri: ${meetingCount}.`,
      messages: (count) => `Messaggi a lei: ${count}.`,
    },
    purposesHeading: 'A che cosa serve',
    purposes: [
      'Organizzare e tenere i suoi incontri: compito di interesse pubblico.',
      'Scriverle al riguardo: compito di interesse pubblico.',
    ],
    followUp:
      'Potete chiedermi in seguito che cosa è nato dagli incontri e invitarmi ad altre missioni (mio consenso, che posso ritirare qui)',
    keep: 'Salva',
    download: 'Scarica ciò che è conservato su di me',
    erase: 'Cancella i miei dati',
    eraseExplained:
      'Si cancellano il suo contatto, i suoi messaggi e ciò che ha scritto della sua azienda, e lei non partecipa più. Chi doveva incontrarla vede solo che qualcuno si è ritirato.',
    eraseCertain: 'Sì, cancellate i miei dati e i miei incontri',
    needsCode: 'Per questo inserisca prima un codice che mandiamo alla casella invitata.',
  },
  notices: {
    accepted: "Accettato. L'altra azienda è avvisata.",
    declined: "Rifiutato. All'azienda si dice solo che non avrà luogo.",
    withdrawn: "Ritirato. L'altra azienda è avvisata.",
    'time-proposed': "Proposto. Le diremo quando l'altra azienda avrà risposto.",
    'code-sent': 'Il codice è in viaggio verso la casella invitata. Lo inserisca qui sotto entro 15 minuti.',
    confirmed: 'Questo dispositivo ora è conosciuto.',
    'handed-over': 'Ora partecipa lei. Un suo link è in viaggio verso la sua casella.',
    'offer-accepted': 'L’incontro è suo. Lo trova qui sotto fra i suoi incontri.',
    'offer-declined': 'Grazie. Il posto passa a qualcun altro.',
    'already-sent': 'Questo era già stato inviato, e nulla è stato fatto due volte. La situazione è questa.',
    'consent-kept': 'Salvato.',
    erased: 'I suoi dati sono cancellati e la sua partecipazione è ritirata.',
  },
  problemTitle: 'Non ha funzionato',
  problems: {
    'link-unknown': 'Questo link non è completo o non è mai stato dato. Lo riapra dal messaggio in cui è arrivato.',
    'link-expired': "Questo link è scaduto. Ne chieda uno nuovo all'organizzatore.",
    'link-revoked': "Questo link è stato ritirato. Ne chieda uno nuovo all'organizzatore.",
    'token-forged': 'Questo modulo non è di questa pagina: nulla è cambiato. Riapra la pagina e risponda lì.',
    'token-expired': 'Questa pagina è rimasta aperta troppo a lungo: nulla è cambiato. La riapra e risponda lì.',
    'form-unreadable':
      'Qualcosa nel modulo non si legge o è troppo lungo; nulla è cambiato. Controlli ciò che ha scritto.',
    'page-guarded':
      'Questo dispositivo non è conosciuto: nulla è cambiato. Inserisca prima il codice della casella invitata.',
    'page-closed': "Un'altra persona partecipa al suo posto: nulla è cambiato. Chieda a lei o all'organizzatore.",
    'not-confirmed': 'Per questo va prima inserito un codice della casella invitata. Nulla è cambiato.',
    'request-unknown': 'Questa richiesta non esiste più. La situazione è questa.',
    'request-closed':
      'Questa richiesta è chiusa: ha avuto risposta, è stata ritirata o il termine è passato. Nulla è cambiato.',
    'request-expired':
      "Il tempo per rispondere a questa richiesta è finito. Nulla è cambiato; l'organizzatore può aiutare.",
    'time-not-feasible':
      'Qualcuno è stato più veloce: in questo orario i due non possono più incontrarsi. Nulla è cambiato; scelga un altro orario.',
    'colleague-needs-interpreter':
      "Nessuno può interpretare tra le lingue del collega e quelle di un'azienda che incontra. Nulla è cambiato; scelga un collega che parli un'altra lingua, o chieda all'organizzatore.",
    'participation-full':
      "Uno dei due non ha più posto per un altro incontro. Nulla è cambiato; l'organizzatore può aiutare.",
    'participation-withdrawn': "L'altra azienda non partecipa più. Nulla è cambiato.",
    'not-yours-to-answer':
      "Non tocca a lei: deve rispondere l'altra azienda. Nulla è cambiato. La situazione è questa.",
    'time-already-proposed': "Questo è l'orario che propongono: lo accetti o ne scelga un altro. Nulla è cambiato.",
    'phase-closed':
      "In questa fase della missione non si risponde alle richieste. L'organizzatore può ancora farlo per lei.",
    'deadline-passed': "Il termine per rispondere è passato. L'organizzatore può ancora farlo per lei.",
    'refusal-stands':
      "Questi due non possono più essere messi in contatto. Nulla è cambiato; l'organizzatore può aiutare.",
    'pair-kept-apart':
      "Questi due non possono più essere messi in contatto. Nulla è cambiato; l'organizzatore può aiutare.",
    'offer-unknown': 'Questa offerta non c’è più. La situazione è questa.',
    'offer-over': 'Questa offerta è finita: il posto è andato a qualcun altro, o il tempo è passato. Nulla è cambiato.',
    'standby-not-possible': 'Il posto non è più libero. Nulla è cambiato.',
    'code-missing': 'Nessun codice è in attesa. Ne chieda uno nuovo.',
    'code-expired': 'Questo codice è scaduto. Ne chieda uno nuovo.',
    'code-wrong': 'Questo codice è sbagliato.',
    'codes-locked':
      "Sono stati inseriti cinque codici sbagliati: questo link non ne accetta altri. Chieda un nuovo link all'organizzatore.",
    'too-many-codes': "Più codici sono stati mandati in un'ora. Usi l'ultimo, o riprovi tra un'ora.",
    'code-not-sent': "Non è stato possibile mandare il codice. Riprovi più tardi, o chieda all'organizzatore.",
    'no-mailbox': "Non si conosce una casella a cui mandare un codice. Chieda all'organizzatore.",
    'not-ready': 'Per un momento non siamo raggiungibili. Nulla è cambiato: riprovi tra poco.',
    'internal-error':
      "Qualcosa si è rotto da noi, e nulla è cambiato. Riprovi; se continua, lo dica all'organizzatore.",
  },
  attemptsLeft: (attempts) => `Tentativi rimasti: ${attempts}.`,
  back: 'Torna alla pagina',
};
