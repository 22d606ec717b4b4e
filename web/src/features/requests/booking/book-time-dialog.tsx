import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingSubjectOf, bookTime, holdTime, releaseHold } from '../../../api-client/bookings.js';
import type { Booking, BookingHold, MeetingRequest, MissionView } from '../../../api-client/contract.js';
import { queryKeys } from '../../../api-client/query-keys.js';
import { useCommand } from '../../../api-client/use-command.js';
import { CommandButton } from '../../../ui/command-button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import './booking.css';
import { HeldTime } from './held-time.js';
import { LostRaceNotice } from './lost-race-notice.js';
import { OfferedTimes } from './offered-times.js';
import { lostRaceIn } from './race-lost.js';
import { refusedHoldIn } from './refused-hold.js';
import { RefusedHoldNotice } from './refused-hold-notice.js';

interface BookTimeDialogProps {
  readonly mission: MissionView;
  readonly request: MeetingRequest;
  /** The meeting has its time now. Its row may be gone with it, so this is told elsewhere. */
  readonly onBooked: (booking: Booking) => void;
  readonly onClose: () => void;
}

/** Gives two who meet a time at once: chosen, held for two minutes, then confirmed or let go. */
export function BookTimeDialog({ mission, request, onBooked, onClose }: BookTimeDialogProps) {
  const { t } = useTranslation('booking');
  const [slotId, setSlotId] = useState<string | null>(null);
  const booking = useBooking(mission.id, request, (booked) => {
    onClose();
    onBooked(booked);
  });
  const { hold } = booking;
  const close = () => {
    booking.letGo();
    onClose();
  };
  const take = (chosen: string) => {
    setSlotId(chosen);
    booking.take(chosen);
  };
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={close}
      footer={<Steps booking={booking} slotId={slotId} onTake={take} onClose={close} />}
    >
      <p>{t('lead', { from: request.from.companyName, to: request.to.companyName })}</p>
      {booking.isOver && (
        <Notice kind="warning" title={t('over.title')}>
          {t('over.advice')}
        </Notice>
      )}
      <BookingProblem mission={mission} booking={booking} onTake={take} />
      {hold !== null ? (
        <HeldTime mission={mission} hold={hold} onOver={booking.end} />
      ) : (
        <OfferedTimes mission={mission} subject={bookingSubjectOf(request)} chosen={slotId} onChoose={setSlotId} />
      )}
    </Dialog>
  );
}

type BookingState = ReturnType<typeof useBooking>;

/** Where the booking stands, and its steps. */
function useBooking(missionId: string, request: MeetingRequest, onBooked: (booking: Booking) => void) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(missionId) });
  const [hold, setHold] = useState<BookingHold | null>(null);
  const [isOver, setIsOver] = useState(false);
  const holding = useCommand(holdTime, (held) => {
    setHold(held);
    setIsOver(false);
  });
  const confirming = useCommand(bookTime, async (booking) => {
    onBooked(booking);
    await refresh();
  });
  const releasing = useCommand(releaseHold, refresh);
  const subject = bookingSubjectOf(request);
  const end = useCallback(() => {
    setHold(null);
    setIsOver(true);
  }, []);
  return {
    hold,
    isOver,
    isPending: holding.isPending || confirming.isPending,
    error: confirming.error ?? holding.error,
    end,
    take: (slotId: string) => {
      confirming.reset();
      setHold(null);
      holding.send({ missionId, subject, slotId });
    },
    confirm: (slotId: string) => {
      confirming.send({ missionId, subject, slotId });
    },
    letGo: () => {
      if (hold !== null) releasing.send({ missionId, holdId: hold.id });
      setHold(null);
    },
  };
}

interface BookingProblemProps {
  readonly mission: MissionView;
  readonly booking: BookingState;
  readonly onTake: (slotId: string) => void;
}

function BookingProblem({ mission, booking, onTake }: BookingProblemProps) {
  const { error, isPending, confirm } = booking;
  const refused = refusedHoldIn(error);
  if (refused !== null) {
    return (
      <RefusedHoldNotice mission={mission} error={error} refused={refused} isPending={isPending} onBook={confirm} />
    );
  }
  const race = lostRaceIn(error);
  if (race === null) return <ProblemNotice error={error} />;
  return <LostRaceNotice mission={mission} race={race} isPending={isPending} onTake={onTake} />;
}

interface StepsProps {
  readonly booking: BookingState;
  readonly slotId: string | null;
  readonly onTake: (slotId: string) => void;
  readonly onClose: () => void;
}

/** What can be done next. */
function Steps({ booking, slotId, onTake, onClose }: StepsProps) {
  const { t } = useTranslation('booking');
  const { hold, isPending } = booking;
  if (hold !== null) {
    return (
      <>
        <Button color="primary" outline size="sm" onClick={booking.letGo}>
          {t('release')}
        </Button>
        <CommandButton
          size="sm"
          isPending={isPending}
          onClick={() => {
            booking.confirm(hold.slotId);
          }}
        >
          {t('confirm')}
        </CommandButton>
      </>
    );
  }
  return (
    <>
      <Button color="primary" outline size="sm" onClick={onClose}>
        {t('cancel')}
      </Button>
      <CommandButton
        size="sm"
        isPending={isPending}
        isUnavailable={slotId === null}
        onClick={() => {
          if (slotId !== null) onTake(slotId);
        }}
      >
        {t('hold')}
      </CommandButton>
    </>
  );
}
