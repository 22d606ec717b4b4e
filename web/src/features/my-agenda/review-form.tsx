import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingReview, ParticipantMeeting } from '../../api-client/contract.js';
import { reviewMeeting } from '../../api-client/meeting-reviews.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { isSame } from '../../revision/merge-revisions.js';
import { useUnsaved } from '../../revision/unsaved.js';
import { serverInstant } from '../../time/server-clock.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../../time/use-ticking.js';
import { Chip } from '../../ui/chip.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { CommandButton } from '../../ui/command-button.js';
import { TextAreaField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

const LONGEST_NOTE = 2000;
const interests = ['none', 'some', 'strong'] as const;
const nextSteps = ['none', 'contact', 'samples', 'quote', 'visit', 'contract'] as const;

type Statement = Pick<MeetingReview, 'note' | 'interest' | 'nextStep'>;

const nothing: Statement = { note: '', interest: null, nextStep: null };

interface ReviewFormProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly meeting: ParticipantMeeting;
  /** What is kept; null where there is nothing yet. */
  readonly review: MeetingReview | null;
}

/** What one keeps of a meeting: a note at any time, and after it, in two taps, what came of it. */
export function ReviewForm({ missionId, participationId, meeting, review }: ReviewFormProps) {
  const { t } = useTranslation('myAgenda');
  const now = useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES);
  const hasBegun = Date.parse(meeting.startsAt) <= now;
  const isStated = review !== null && (review.interest !== null || review.nextStep !== null);
  return (
    <details className="meeting-review">
      <summary>
        {t(hasBegun ? 'review.outcome' : 'review.notes')}
        <span className="visually-hidden"> {meeting.counterpart.companyName}</span>{' '}
        {hasBegun && (
          <Chip kind={isStated ? 'good' : 'neutral'}>{t(isStated ? 'review.stated' : 'review.toState')}</Chip>
        )}{' '}
        {review !== null && review.note !== '' && <Chip>{t('review.noted')}</Chip>}
      </summary>
      <Fields {...{ missionId, participationId, meeting, review, hasBegun }} />
    </details>
  );
}

function Fields({
  missionId,
  participationId,
  meeting,
  review,
  hasBegun,
}: ReviewFormProps & { readonly hasBegun: boolean }) {
  const { t } = useTranslation('myAgenda');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Statement | null>(null);
  const command = useCommand(reviewMeeting, async (_answer, { statement: { seenChangedAt: _, ...sent } }) => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.reviews(missionId) });
    // What was written while the answer was under way is still to be saved.
    setDraft((written) => (isSame(written, sent) ? null : written));
  });
  useUnsaved(draft !== null);
  const { note, interest, nextStep } = draft ?? review ?? nothing;
  const change = (part: Partial<Statement>): void => {
    setDraft({ note, interest, nextStep, ...part });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const statement = { note, interest, nextStep, seenChangedAt: review?.changedAt ?? null };
        command.send({ missionId, participationId, meetingId: meeting.meetingId, statement });
      }}
    >
      {hasBegun && (
        <>
          <ChoiceGroup
            legend={t('review.interest')}
            value={interest ?? ''}
            choices={interests.map((value) => ({ value, label: t(`review.interests.${value}`) }))}
            onChange={(chosen) => {
              change({ interest: interests.find((known) => known === chosen) ?? null });
            }}
          />
          <ChoiceGroup
            legend={t('review.nextStep')}
            value={nextStep ?? ''}
            choices={nextSteps.map((value) => ({ value, label: t(`review.nextSteps.${value}`) }))}
            onChange={(chosen) => {
              change({ nextStep: nextSteps.find((known) => known === chosen) ?? null });
            }}
          />
        </>
      )}
      <TextAreaField
        label={t('review.note')}
        hint={t('review.private')}
        value={note}
        longest={LONGEST_NOTE}
        onChange={(text) => {
          change({ note: text });
        }}
      />
      <CommandButton size="sm" isPending={command.isPending} isUnavailable={draft === null}>
        {t('review.save')}
        <span className="visually-hidden"> {meeting.counterpart.companyName}</span>
      </CommandButton>
      <p role="status" className="field-hint">
        {command.answer !== undefined && draft === null && t('review.saved')}
      </p>
      <ProblemNotice error={command.error} />
    </form>
  );
}
