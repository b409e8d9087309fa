-- The queue of the fleet: the one table of Spring Integration that it needs, as its own script
-- schema-postgresql.sql (7.0.5) makes it.
CREATE SEQUENCE int_message_seq;

CREATE TABLE int_channel_message (
  message_id char(36) NOT NULL,
  group_key char(36) NOT NULL,
  created_date bigint NOT NULL,
  message_priority bigint,
  message_sequence bigint NOT NULL DEFAULT nextval('int_message_seq'),
  message_content bytea,
  region varchar(100) NOT NULL,
  PRIMARY KEY (region, group_key, created_date, message_sequence)
);

CREATE INDEX int_channel_msg_delete_idx ON int_channel_message (region, group_key, message_id);

-- Spring Batch looks for the partitions of one execution, and its tables have no index for that:
-- a fleet of n shops would cost n times n rows, of all nights.
CREATE INDEX fleet_step_execution_idx ON batch_step_execution (job_execution_id, step_name);
CREATE INDEX fleet_job_execution_idx ON batch_job_execution (job_instance_id);
