import agenda from './ru/agenda.json' with { type: 'json' };
import audit from './ru/audit.json' with { type: 'json' };
import booking from './ru/booking.json' with { type: 'json' };
import configuration from './ru/configuration.json' with { type: 'json' };
import desk from './ru/desk.json' with { type: 'json' };
import display from './ru/display.json' with { type: 'json' };
import duplicates from './ru/duplicates.json' with { type: 'json' };
import explanation from './ru/explanation.json' with { type: 'json' };
import fairness from './ru/fairness.json' with { type: 'json' };
import figures from './ru/figures.json' with { type: 'json' };
import freeze from './ru/freeze.json' with { type: 'json' };
import floor from './ru/floor.json' with { type: 'json' };
import groups from './ru/groups.json' with { type: 'json' };
import imports from './ru/imports.json' with { type: 'json' };
import interpreters from './ru/interpreters.json' with { type: 'json' };
import matchSetup from './ru/match-setup.json' with { type: 'json' };
import messages from './ru/messages.json' with { type: 'json' };
import missions from './ru/missions.json' with { type: 'json' };
import myAgenda from './ru/my-agenda.json' with { type: 'json' };
import participants from './ru/participants.json' with { type: 'json' };
import profile from './ru/profile.json' with { type: 'json' };
import phases from './ru/phases.json' with { type: 'json' };
import privacy from './ru/privacy.json' with { type: 'json' };
import programme from './ru/programme.json' with { type: 'json' };
import problems from './ru/problems.json' with { type: 'json' };
import rehearsal from './ru/rehearsal.json' with { type: 'json' };
import requests from './ru/requests.json' with { type: 'json' };
import shell from './ru/shell.json' with { type: 'json' };
import suggestions from './ru/suggestions.json' with { type: 'json' };
import venueMap from './ru/venue-map.json' with { type: 'json' };
import vocabulary from './ru/vocabulary.json' with { type: 'json' };
import wishes from './ru/wishes.json' with { type: 'json' };

export const russian = {
  agenda,
  audit,
  booking,
  configuration,
  desk,
  display,
  duplicates,
  explanation,
  fairness,
  figures,
  freeze,
  floor,
  groups,
  imports,
  interpreters,
  matchSetup,
  messages,
  missions,
  myAgenda,
  participants,
  phases,
  privacy,
  programme,
  problems,
  profile,
  rehearsal,
  requests,
  shell,
  suggestions,
  venueMap,
  vocabulary,
  wishes,
};
