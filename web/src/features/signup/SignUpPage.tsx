import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import { asProblem } from '../../api/problem';
import { industries } from '../../api/tenantCodes';
import type { SignUpRequest } from '../../api/types';
import { languages, ownNames } from '../../i18n/languages';
import { currentLanguage } from '../../i18n/start';
import { fieldErrors } from '../../ui/console/fieldErrors';
import { LanguageChoice } from '../../ui/console/LanguageChoice';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { strong } from '../../ui/console/strong';
import { Icon } from '../../ui/Icon';
import { readersZone } from '../../ui/time';
import { SignUpDone } from './SignUpDone';
import styles from './SignUpPage.module.css';

const slugForm = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/** A business sets up its desk: the business, then its first administrator. */
export function SignUpPage() {
  const { t } = useTranslation('console');
  useEffect(() => {
    document.title = `${t('signUp.title')} · ${t('brand')}`;
  }, [t]);
  const [asked, setAsked] = useState<SignUpRequest>();
  const signUp = useMutation({
    mutationFn: (request: SignUpRequest) =>
      attempt('signup', request, (key) =>
        answered(
          api.POST('/api/v1/signups', { params: { header: { 'Idempotency-Key': key } }, body: request }),
        ),
      ),
  });
  return (
    <div className={styles.page}>
      <header>
        <Link to="/" className={styles.brand}>
          <Icon name="mark" size={28} />
          {t('brand')}
        </Link>
        <LanguageChoice />
      </header>
      <main>
        {signUp.data && asked ? (
          <SignUpDone businessName={asked.businessName} slug={signUp.data.slug ?? asked.slug} />
        ) : (
          <SignUpForm
            pending={signUp.isPending}
            cause={signUp.error}
            onSubmit={(request) => {
              setAsked(request);
              signUp.mutate(request);
            }}
          />
        )}
      </main>
    </div>
  );
}

type FormProps = { pending: boolean; cause: unknown; onSubmit: (request: SignUpRequest) => void };

function SignUpForm({ pending, cause, onSubmit }: FormProps) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const [form] = Form.useForm<SignUpRequest>();
  useEffect(() => {
    if (cause == null) return;
    const problem = asProblem(cause);
    const text = (name: 'slug-taken' | 'account-exists') =>
      `${common(`problem.${name}.happened`)} ${common(`problem.${name}.todo`)}`;
    if (problem.code === 'slug-taken') form.setFields([{ name: 'slug', errors: [text('slug-taken')] }]);
    if (problem.code === 'account-exists')
      form.setFields([{ name: ['admin', 'email'], errors: [text('account-exists')] }]);
    // antd types names by the form's own fields; the server's names are strings.
    form.setFields(fieldErrors(problem) as Parameters<typeof form.setFields>[0]);
    form.scrollToField('slug', { block: 'center', behavior: 'smooth' });
  }, [cause, common, form]);
  const someChosen = (_: unknown, chosen: readonly string[]) =>
    chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(common('field.required')));
  const required = { required: true, message: common('field.required') };
  return (
    <>
      <h1>{t('signUp.title')}</h1>
      <p className={styles.lead}>{t('signUp.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={pending}
        scrollToFirstError
        initialValues={{ locale: currentLanguage(), timeZone: readersZone(), industries: [] }}
        onFinish={onSubmit}
      >
        <h2>{t('signUp.business')}</h2>
        <Form.Item
          name="businessName"
          label={t('signUp.businessName')}
          extra={t('signUp.businessHint')}
          rules={[required]}
        >
          <Input maxLength={100} autoComplete="organization" autoFocus />
        </Form.Item>
        <Form.Item
          name="slug"
          label={t('signUp.slug')}
          extra={t('signUp.slugHint')}
          rules={[{ required: true, pattern: slugForm, message: common('field.slug') }]}
        >
          <Input prefix={<span className={styles.prefix}>/p/</span>} maxLength={40} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="industries" label={t('signUp.industries')} rules={[{ validator: someChosen }]}>
          <Checkbox.Group
            className={styles.industries}
            options={industries.map((code) => ({
              value: code,
              label: t(`industry.${code}`),
              className: styles.industry,
            }))}
          />
        </Form.Item>
        <div className={styles.two}>
          <Form.Item name="locale" label={t('signUp.locale')}>
            <Select options={languages.map((tag) => ({ value: tag, label: ownNames[tag] }))} />
          </Form.Item>
          <Form.Item name="timeZone" label={t('signUp.timeZone')}>
            <Select
              showSearch
              options={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))}
            />
          </Form.Item>
        </div>
        <h2>{t('signUp.admin')}</h2>
        <Form.Item name={['admin', 'name']} label={t('signUp.name')} rules={[required]}>
          <Input maxLength={100} autoComplete="name" />
        </Form.Item>
        <Form.Item
          name={['admin', 'email']}
          label={t('signUp.email')}
          rules={[{ required: true, type: 'email', message: common('field.email') }]}
        >
          <Input type="email" autoComplete="username" />
        </Form.Item>
        <Form.Item
          name={['admin', 'password']}
          label={t('signUp.password')}
          extra={common('field.password')}
          rules={[{ required: true, min: 10, message: common('field.password') }]}
        >
          <Input.Password autoComplete="new-password" iconRender={(shown) => <Reveal shown={shown} />} />
        </Form.Item>
        {cause != null && <ProblemNotice cause={cause} kept />}
        <div className={styles.submit}>
          <Button type="primary" style={strong} size="large" htmlType="submit" loading={pending}>
            {pending ? t('signUp.waiting') : t('signUp.submit')}
          </Button>
          <span>
            {t('signUp.haveAccount')} <a href="/login">{t('landing.logIn')}</a>
          </span>
        </div>
      </Form>
    </>
  );
}

/** Shows and hides the password; large enough to be hit. antd hands over what makes it a button. */
function Reveal({ shown, ...button }: { shown: boolean }) {
  return (
    <span
      {...button}
      style={{ display: 'grid', placeItems: 'center', width: 28, height: 28, cursor: 'pointer' }}
    >
      <Icon name={shown ? 'eye' : 'eyeOff'} />
    </span>
  );
}
