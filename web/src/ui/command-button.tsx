import { Button } from 'design-react-kit';
import type { ReactNode, Ref } from 'react';

interface CommandButtonProps {
  /** While the command is under way, further clicks do nothing. */
  readonly isPending: boolean;
  /** Nothing can be commanded as things stand. */
  readonly isUnavailable?: boolean;
  readonly isOutlined?: boolean;
  readonly size?: 'xs' | 'sm';
  /** Left out where the button sends its form. */
  readonly onClick?: () => void;
  /** Where what is pressed beforehand goes away, and the focus comes here. */
  readonly button?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button that stays in focus while its command runs: a disabled one would drop the focus, and Escape with it. */
export function CommandButton(props: CommandButtonProps) {
  const { isPending, isUnavailable = false, isOutlined = false, size, onClick, button, children } = props;
  return (
    <Button
      color="primary"
      type={onClick === undefined ? 'submit' : 'button'}
      outline={isOutlined}
      {...(size !== undefined && { size })}
      {...(button !== undefined && { innerRef: button })}
      disabled={isUnavailable && !isPending}
      aria-disabled={isPending}
      className={isPending ? 'is-pending' : ''}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </Button>
  );
}
