CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`introduction` text NOT NULL,
	`notes` text NOT NULL,
	`view` text NOT NULL,
	`subject` text,
	`sections` text NOT NULL,
	`columns` text NOT NULL,
	`forms` text NOT NULL,
	`as_of` text,
	`since_report_id` text,
	`since` text,
	`state` text NOT NULL,
	`submitted_at` integer,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`reviewer_id` text,
	`reviewed_at` integer,
	`review_note` text,
	`single_person` integer NOT NULL,
	`record_version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`number` text,
	`issued_at` integer,
	`as_of_at` integer,
	`codebook` text,
	`data_hash` text,
	`files` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_id` text,
	`withdrawn_reason` text,
	`replaced_by_id` text,
	`files_withheld` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_kind" CHECK("kind" in ('document', 'interim', 'party', 'sector', 'outlook', 'table')),
	CONSTRAINT "report_language" CHECK("language" in ('en', 'zh', 'ru')),
	CONSTRAINT "report_state_word" CHECK("state" in ('draft', 'submitted', 'sent-back', 'issuing', 'issued', 'withdrawn', 'discarded')),
	CONSTRAINT "report_second_person" CHECK("state" not in ('issuing', 'issued', 'withdrawn') or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id"))),
	CONSTRAINT "report_numbered" CHECK("state" not in ('issuing', 'issued', 'withdrawn') or "number" is not null),
	CONSTRAINT "report_issued_at" CHECK(("state" in ('issued', 'withdrawn')) = ("issued_at" is not null)),
	CONSTRAINT "report_withdrawn" CHECK(("state" = 'withdrawn') = ("withdrawn_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_number` ON `report` (`number`);--> statement-breakpoint
CREATE INDEX `report_state` ON `report` (`state`,`issued_at`);--> statement-breakpoint
CREATE INDEX `report_author` ON `report` (`author_id`,`state`);--> statement-breakpoint
CREATE TABLE `report_commitment` (
	`report_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `commitment_id`),
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_commitment_commitment` ON `report_commitment` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `report_run` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`purpose` text NOT NULL,
	`forms` text NOT NULL,
	`report_version` integer NOT NULL,
	`files` text NOT NULL,
	`as_of_at` integer,
	`requested_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_run_purpose" CHECK("purpose" in ('draft', 'issue'))
);
--> statement-breakpoint
CREATE INDEX `report_run_report` ON `report_run` (`report_id`,`created_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`progress` integer NOT NULL,
	`step` text NOT NULL,
	`attempts` integer NOT NULL,
	`cancel_requested` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`failure` text,
	`requested_by` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "job_kind" CHECK("kind" in ('read-import', 'propose-import', 'fetch-candidate', 'check-links', 'make-report')),
	CONSTRAINT "job_state_word" CHECK("state" in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
INSERT INTO `__new_job`("id", "kind", "subject_id", "state", "progress", "step", "attempts", "cancel_requested", "lease_owner", "lease_until", "failure", "requested_by", "created_at", "started_at", "finished_at") SELECT "id", "kind", "subject_id", "state", "progress", "step", "attempts", "cancel_requested", "lease_owner", "lease_until", "failure", "requested_by", "created_at", "started_at", "finished_at" FROM `job`;--> statement-breakpoint
DROP TABLE `job`;--> statement-breakpoint
ALTER TABLE `__new_job` RENAME TO `job`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `job_state` ON `job` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `job_subject` ON `job` (`subject_id`,`created_at`);