import spriteUrl from 'bootstrap-italia/dist/svg/sprites.svg?url';

interface IconProps {
  /** Name in the sprite of Bootstrap Italia, without the prefix "it-". */
  readonly name: string;
  readonly size?: 'xs' | 'sm' | 'lg';
  readonly className?: string;
}

/** Always decorative: the words beside it carry the meaning. */
export function Icon({ name, size = 'sm', className = '' }: IconProps) {
  return (
    <svg className={`icon icon-${size} ${className}`} aria-hidden="true" focusable="false">
      <use href={`${spriteUrl}#it-${name}`} />
    </svg>
  );
}
