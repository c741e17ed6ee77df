import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import { peopleKey, usePeople } from '../../api/people';
import { useMe } from '../../api/session';
import { roles } from '../../api/tenantCodes';
import type { Person, Role } from '../../api/types';
import { strong } from '../../ui/console/strong';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Page } from '../../ui/Page';
import { useRoleText } from '../../ui/roleText';
import { Tag } from '../../ui/Tag';
import styles from './PeoplePage.module.css';

/** Who works at this desk and as what; an administrator invites more. */
export function PeoplePage() {
  const { t } = useTranslation('console');
  const me = useMe();
  const people = usePeople();
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      action={
        <Button type="primary" style={strong} onClick={() => setInviting(true)}>
          {t('people.invite')}
        </Button>
      }
    >
      {people.error ? (
        <ProblemNotice cause={people.error} onRetry={() => void people.refetch()} />
      ) : (
        <ul className={styles.list}>
          {people.data?.map((person) => (
            <PersonRow key={person.id} person={person} isMe={person.id === me.user.id} />
          ))}
        </ul>
      )}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

function PersonRow({ person, isMe }: { person: Person; isMe: boolean }) {
  const { t } = useTranslation('console');
  const roleText = useRoleText();
  return (
    <li>
      <span className={styles.name}>
        {person.name} {isMe && <Tag>{t('people.you')}</Tag>}
      </span>
      <span className={styles.meta}>{person.email}</span>
      <span>{person.roles.map(roleText).join(' · ')}</span>
    </li>
  );
}

type Invitation = { name: string; email: string; roles: Role[] };

function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Invitation>();
  const invite = useMutation({
    mutationFn: (body: Invitation) =>
      attempt('people.invite', body, (key) =>
        answered(api.POST('/api/v1/people', { params: { header: { 'Idempotency-Key': key } }, body })),
      ),
    onSuccess: async (_, { email }) => {
      void message.success(t('people.sent', { email }));
      form.resetFields();
      onClose();
      await queries.invalidateQueries({ queryKey: peopleKey });
    },
  });
  return (
    <Modal
      open={open}
      title={t('people.invite')}
      okText={t('people.send')}
      confirmLoading={invite.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('people.inviteText')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => invite.mutate(body)}>
        <Form.Item
          name="name"
          label={t('people.name')}
          rules={[{ required: true, message: common('field.required') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('people.email')}
          rules={[{ required: true, type: 'email', message: common('field.email') }]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="roles"
          label={t('people.roles')}
          rules={[{ required: true, message: t('people.needRole') }]}
        >
          <Select
            mode="multiple"
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
        </Form.Item>
      </Form>
      {invite.error && <ProblemNotice cause={invite.error} kept />}
    </Modal>
  );
}
