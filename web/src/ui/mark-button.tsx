interface MarkButtonProps {
  readonly isOn: boolean;
  readonly isUnavailable?: boolean;
  readonly onClick: (isOn: boolean) => void;
  readonly children: string;
}

/** Pressed once it says so, pressed again it takes it back. */
export function MarkButton({ isOn, isUnavailable = false, onClick, children }: MarkButtonProps) {
  return (
    <button
      type="button"
      className={`btn btn-sm ${isOn ? 'btn-primary' : 'btn-outline-primary'}`}
      aria-pressed={isOn}
      disabled={isUnavailable}
      onClick={() => {
        onClick(isOn);
      }}
    >
      {children}
    </button>
  );
}
