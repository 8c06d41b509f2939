CREATE INDEX `candidate_development` ON `candidate` (`development_id`);--> statement-breakpoint
CREATE INDEX `coding_change_into` ON `coding_change` (`into_id`) WHERE "into_id" is not null;--> statement-breakpoint
CREATE INDEX `source_file` ON `source` (`file_sha256`);--> statement-breakpoint
CREATE INDEX `source_copy` ON `source` (`copy_sha256`);