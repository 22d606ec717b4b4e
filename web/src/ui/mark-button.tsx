interface MarkButtonProps {
  readonly isOn: boolean;
  /** While what was said is under way, further clicks do nothing; the button keeps the focus. */
  readonly isPending?: boolean;
  readonly isUnavailable?: boolean;
  readonly onClick: (isOn: boolean) => void;
  readonly children: string;
}

/** Pressed once it says so, pressed again it takes it back. */
export function MarkButton({ isOn, isPending = false, isUnavailable = false, onClick, children }: MarkButtonProps) {
  return (
    <button
      type="button"
      className={`btn btn-sm ${isOn ? 'btn-primary' : 'btn-outline-primary'} ${isPending ? 'is-pending' : ''}`}
      aria-pressed={isOn}
      aria-disabled={isPending}
      disabled={isUnavailable && !isPending}
      onClick={() => {
        if (!isPending) onClick(isOn);
      }}
    >
      {children}
    </button>
  );
}
