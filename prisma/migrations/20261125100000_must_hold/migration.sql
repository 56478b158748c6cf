-- Fails a transaction of which a statement finds that what it was decided by does not hold, so that the commit can be sent
-- together with the statements: nobody has to read an answer first.
create function must_hold(holds boolean) returns boolean language plpgsql immutable parallel safe set search_path = pg_temp
  as $$
    begin
      if holds then return true; end if;
      raise exception 'what was taken for granted does not hold' using errcode = 'SW001';
    end
  $$;
revoke execute on function must_hold from public;
grant execute on function must_hold to stepwell_app;
