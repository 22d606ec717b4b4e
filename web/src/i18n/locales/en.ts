import agenda from './en/agenda.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import booking from './en/booking.json' with { type: 'json' };
import configuration from './en/configuration.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import display from './en/display.json' with { type: 'json' };
import duplicates from './en/duplicates.json' with { type: 'json' };
import explanation from './en/explanation.json' with { type: 'json' };
import fairness from './en/fairness.json' with { type: 'json' };
import figures from './en/figures.json' with { type: 'json' };
import freeze from './en/freeze.json' with { type: 'json' };
import floor from './en/floor.json' with { type: 'json' };
import groups from './en/groups.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import interpreters from './en/interpreters.json' with { type: 'json' };
import matchSetup from './en/match-setup.json' with { type: 'json' };
import messages from './en/messages.json' with { type: 'json' };
import missions from './en/missions.json' with { type: 'json' };
import myAgenda from './en/my-agenda.json' with { type: 'json' };
import participants from './en/participants.json' with { type: 'json' };
import profile from './en/profile.json' with { type: 'json' };
import phases from './en/phases.json' with { type: 'json' };
import privacy from './en/privacy.json' with { type: 'json' };
import programme from './en/programme.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import rehearsal from './en/rehearsal.json' with { type: 'json' };
import requests from './en/requests.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import suggestions from './en/suggestions.json' with { type: 'json' };
import venueMap from './en/venue-map.json' with { type: 'json' };
import vocabulary from './en/vocabulary.json' with { type: 'json' };
import wishes from './en/wishes.json' with { type: 'json' };

export const english = {
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
