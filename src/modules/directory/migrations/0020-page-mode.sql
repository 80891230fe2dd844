-- How the pages of the account look, once its holder has chosen; else each browser keeps its own choice.
alter table directory.account add column page_mode text check (page_mode in ('usual', 'elder'));
