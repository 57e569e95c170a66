package huiying.kit.audit;

/** The audit of this service. Commands over HTTP are noted by themselves; the rest asks for it. */
public interface Audit {
  /**
   * Attribute of a request without a token: something was done in it that has to be noted. Other
   * such requests are noted only if something was made, 201, so that nobody fills the audit from
   * outside.
   */
  String DONE = "huiying.audit.done";

  /**
   * Notes an act, and comes back when the entry is safe: whoever wants to do something only if it
   * is noted, such as showing contact data, does it after this call.
   *
   * @throws AuditAway if it is not safe in time; it may be noted all the same
   */
  void note(Act act);
}
