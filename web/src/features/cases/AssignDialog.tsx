import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/people';
import { useMe } from '../../api/session';
import { useRoleText } from '../../ui/roleText';

type Props = { open: boolean; onClose: () => void; onAssign: (to: string, name: string) => void };

/** Chooses who has the case from now on; oneself stands first. */
export function AssignDialog({ open, onClose, onAssign }: Props) {
  const { t } = useTranslation('console');
  const me = useMe();
  const people = usePeople();
  const roleText = useRoleText();
  const [to, setTo] = useState('me');
  const others = (people.data ?? []).filter((person) => person.id !== me.user.id);
  const options = [
    { value: 'me', label: t('assign.me'), name: me.user.name },
    ...others.map((person) => ({
      value: person.id,
      label: `${person.name} · ${person.roles.map(roleText).join(' · ')}`,
      name: person.name,
    })),
  ];
  return (
    <Modal
      open={open}
      title={t('assign.title')}
      okText={t('assign.submit')}
      onCancel={onClose}
      onOk={() => onAssign(to, options.find((option) => option.value === to)?.name ?? '')}
      width={420}
      destroyOnHidden
      afterClose={() => setTo('me')}
    >
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('assign.title')}
        placeholder={t('assign.search')}
        notFoundContent={t('assign.none')}
        style={{ width: '100%', margin: '8px 0' }}
        value={to}
        options={options}
        onChange={setTo}
      />
    </Modal>
  );
}
