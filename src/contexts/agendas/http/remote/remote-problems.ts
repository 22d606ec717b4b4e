import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { RemoteRefusal, RoomRefusal } from '../../domain/remote-meeting.js';
import type { NotRemote } from '../../use-cases/remote/meet-remotely.js';

export const remoteProblems: ProblemTexts<RemoteRefusal> = {
  'no-remote-rooms': {
    status: 409,
    title: 'No remote rooms',
    detail: () =>
      'This mission has not said where people meet who are not there: state the address of its rooms first.',
  },
  'not-at-risk': {
    status: 409,
    title: 'Not at risk',
    detail: ({ meetingIds }) =>
      `Of ${meetingIds.length} of these meetings both are there, or neither, or they have begun or are in the agenda no more: read the plan again. Nothing was changed.`,
  },
};

export const notRemoteProblems: ProblemTexts<NotRemote> = {
  'not-remote': {
    status: 409,
    title: 'Not remote',
    detail: ({ meetingIds }) =>
      `${meetingIds.length} of these meetings are not held remotely: read the plan again. Nothing was changed.`,
  },
};

export const roomProblems: ProblemTexts<RoomRefusal> = {
  'room-address-unusable': {
    status: 422,
    title: 'Address of rooms not usable',
    detail: ({ problem }) =>
      problem === 'not-https'
        ? 'The address of rooms begins with https://.'
        : 'Every meeting needs a room of its own: write {meeting} where the name of the room goes, as in https://rooms.example.org/{meeting}.',
  },
};
