import agenda from './it/agenda.json' with { type: 'json' };
import audit from './it/audit.json' with { type: 'json' };
import booking from './it/booking.json' with { type: 'json' };
import configuration from './it/configuration.json' with { type: 'json' };
import desk from './it/desk.json' with { type: 'json' };
import display from './it/display.json' with { type: 'json' };
import duplicates from './it/duplicates.json' with { type: 'json' };
import explanation from './it/explanation.json' with { type: 'json' };
import fairness from './it/fairness.json' with { type: 'json' };
import figures from './it/figures.json' with { type: 'json' };
import freeze from './it/freeze.json' with { type: 'json' };
import floor from './it/floor.json' with { type: 'json' };
import groups from './it/groups.json' with { type: 'json' };
import imports from './it/imports.json' with { type: 'json' };
import interpreters from './it/interpreters.json' with { type: 'json' };
import matchSetup from './it/match-setup.json' with { type: 'json' };
import messages from './it/messages.json' with { type: 'json' };
import missions from './it/missions.json' with { type: 'json' };
import myAgenda from './it/my-agenda.json' with { type: 'json' };
import participants from './it/participants.json' with { type: 'json' };
import profile from './it/profile.json' with { type: 'json' };
import phases from './it/phases.json' with { type: 'json' };
import privacy from './it/privacy.json' with { type: 'json' };
import programme from './it/programme.json' with { type: 'json' };
import problems from './it/problems.json' with { type: 'json' };
import rehearsal from './it/rehearsal.json' with { type: 'json' };
import requests from './it/requests.json' with { type: 'json' };
import shell from './it/shell.json' with { type: 'json' };
import suggestions from './it/suggestions.json' with { type: 'json' };
import venueMap from './it/venue-map.json' with { type: 'json' };
import vocabulary from './it/vocabulary.json' with { type: 'json' };
import wishes from './it/wishes.json' with { type: 'json' };

export const italian = {
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
