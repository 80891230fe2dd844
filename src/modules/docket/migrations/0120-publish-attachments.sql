-- Which files are, or were, on a matter: for the archive.
create view docket.pub_attachment as select matter_id, slot, file_id, removed_at from docket.attachment;
