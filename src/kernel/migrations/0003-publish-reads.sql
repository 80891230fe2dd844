-- Everybody may see who read one's own data, and why (个人信息保护法 art. 44, 45); the directory shows it on the account page.
create view kernel.pub_read as
  select id, query, actor_id, post_id, person_id, purpose, at from kernel.read;
