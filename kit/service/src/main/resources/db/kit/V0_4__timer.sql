-- What is to be done at some time: a row until it is done, which goes with its effect. `due_at` is business time;
-- `retry_at`, from when on it is tried again after failures, is real time.
create table timer (
    kind text not null,
    subject text not null,
    occurrence text not null,
    due_at timestamptz not null,
    failures integer not null default 0,
    retry_at timestamptz not null default '-infinity',
    primary key (kind, subject, occurrence)
);
create index timer_due_at on timer (due_at);
