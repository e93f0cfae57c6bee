/** One step of the schema. Never edited once released: a change is a new step. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** A delivery is open until `settled_at` is set; the partial indexes hold open ones only, however many are settled. */
const FIRST: Migration = {
  name: 'first schema',
  statements: [
    `create table cursor (id integer primary key, version bigint not null, watermark text, baseline_at bigint,
       reconciled_at bigint)`,
    'insert into cursor (id, version) values (1, 0)',
    'create table lease (name text primary key, owner text not null, held_until bigint not null)',
    `create table referral (id text primary key, status text, substatus text, updated text, body text not null,
       stored_at bigint not null)`,
    'create index referral_status on referral (status)',
    `create table destination (id text primary key, platform text not null, address text not null,
       scope text not null, name text, saved_at bigint not null, removed_at bigint, removed_reason text)`,
    `create table subscription (id text primary key, destination_id text not null references destination (id),
       filter text, filter_key text not null, wants_new integer not null, wants_reminders integer not null,
       wants_digest integer not null, language text not null, time_zone text not null, created_by text,
       created_at bigint not null, version bigint not null, unique (destination_id, filter_key))`,
    `create table delivery (id text primary key, referral_id text not null, destination_id text not null,
       kind text not null, stage text not null, state text not null, due_at bigint not null,
       claimable_at bigint not null, priority double precision not null, attempts integer not null,
       unanswered integer not null, token text, message_id text, reason text, payload text,
       created_at bigint not null, ordinal integer not null, settled_at bigint)`,
    `create index delivery_urgency on delivery (destination_id, priority, due_at, created_at, ordinal)
       where settled_at is null`,
    'create index delivery_wake on delivery (destination_id, claimable_at) where settled_at is null',
    `create index delivery_sending on delivery (destination_id, claimable_at) where state = 'sending'`,
    'create index delivery_referral on delivery (referral_id, created_at, ordinal)',
    'create index delivery_state on delivery (state)',
  ],
};

/**
 * Plans stand beside the referrals, not in them: they are written far more often, all of them when a subscription
 * changes, and a row that holds the customer's words is large. A plan without `due_at` is that of a referral which is
 * not open; every open one that was stored before this step is due at once.
 */
const DEADLINES: Migration = {
  name: 'plans, claims, snoozes and checks',
  statements: [
    'alter table referral add column gone_at bigint',
    'create table referral_plan (referral_id text primary key, due_at bigint, version bigint not null)',
    `insert into referral_plan (referral_id, due_at, version)
       select id, case when status = 'New' then 0 end, 0 from referral`,
    'create index referral_plan_due on referral_plan (due_at) where due_at is not null',
    'alter table subscription add column settings text',
    `create table claim (id text primary key, referral_id text not null, destination_id text not null,
       platform text not null, person_id text not null, person_name text not null, assigned_by text,
       claimed_at bigint not null, ordinal bigint not null, ended_at bigint, ended_how text)`,
    'create unique index claim_standing on claim (referral_id) where ended_at is null',
    'create unique index claim_referral on claim (referral_id, ordinal)',
    'create index claim_person on claim (platform, person_id, claimed_at, ordinal) where ended_at is null',
    `create table snooze (referral_id text not null, destination_id text not null, snoozed_until bigint not null,
       snoozed_by text, primary key (referral_id, destination_id))`,
    'create index snooze_destination on snooze (destination_id)',
    'create table poll_check (checked_at bigint primary key)',
    `create index delivery_refused on delivery (state, settled_at) where state = 'refused'`,
  ],
};

/**
 * What is done with keeps its key only, so that the same thing is known again; an index of what waits stays small
 * whatever has been received.
 */
const INBOX: Migration = {
  name: 'inbox and kept texts',
  statements: [
    `create table inbox (key text primary key, body text, received_at bigint not null, ordinal bigint not null,
       attempts integer not null, receipt text not null, token text, held_until bigint, finished_at bigint)`,
    'create index inbox_waiting on inbox (received_at, ordinal) where finished_at is null',
    'create index inbox_received on inbox (received_at, ordinal)',
    `create table kept (name text primary key, value text not null, version bigint not null,
       kept_at bigint not null)`,
  ],
};

/** In the order in which they are applied. */
export const MIGRATIONS: readonly Migration[] = [FIRST, DEADLINES, INBOX];
