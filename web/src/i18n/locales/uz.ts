import agenda from './uz/agenda.json' with { type: 'json' };
import audit from './uz/audit.json' with { type: 'json' };
import booking from './uz/booking.json' with { type: 'json' };
import configuration from './uz/configuration.json' with { type: 'json' };
import desk from './uz/desk.json' with { type: 'json' };
import display from './uz/display.json' with { type: 'json' };
import duplicates from './uz/duplicates.json' with { type: 'json' };
import explanation from './uz/explanation.json' with { type: 'json' };
import fairness from './uz/fairness.json' with { type: 'json' };
import figures from './uz/figures.json' with { type: 'json' };
import freeze from './uz/freeze.json' with { type: 'json' };
import floor from './uz/floor.json' with { type: 'json' };
import groups from './uz/groups.json' with { type: 'json' };
import imports from './uz/imports.json' with { type: 'json' };
import interpreters from './uz/interpreters.json' with { type: 'json' };
import matchSetup from './uz/match-setup.json' with { type: 'json' };
import messages from './uz/messages.json' with { type: 'json' };
import missions from './uz/missions.json' with { type: 'json' };
import myAgenda from './uz/my-agenda.json' with { type: 'json' };
import participants from './uz/participants.json' with { type: 'json' };
import profile from './uz/profile.json' with { type: 'json' };
import phases from './uz/phases.json' with { type: 'json' };
import privacy from './uz/privacy.json' with { type: 'json' };
import programme from './uz/programme.json' with { type: 'json' };
import problems from './uz/problems.json' with { type: 'json' };
import rehearsal from './uz/rehearsal.json' with { type: 'json' };
import requests from './uz/requests.json' with { type: 'json' };
import shell from './uz/shell.json' with { type: 'json' };
import suggestions from './uz/suggestions.json' with { type: 'json' };
import venueMap from './uz/venue-map.json' with { type: 'json' };
import vocabulary from './uz/vocabulary.json' with { type: 'json' };
import wishes from './uz/wishes.json' with { type: 'json' };

export const uzbek = {
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
