import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery } from '../../api-client/access.js';
import { MissionList } from '../../features/missions/mission-list.js';
import { NewMissionForm } from '../../features/missions/new-mission-form.js';

export function Missions() {
  const { data: me } = useQuery(meQuery);
  const mayCreate = me?.capabilities.includes('mission.create') ?? false;
  return <MissionList mayCreate={mayCreate} />;
}

export function NewMission() {
  const navigate = useNavigate();
  return (
    <NewMissionForm
      onCreated={(mission) => navigate({ to: '/missions/$missionId', params: { missionId: mission.id } })}
    />
  );
}
