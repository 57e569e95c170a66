package huiying.notify.directory;

/**
 * Somebody in a role. Who has two roles is two contacts.
 *
 * @param enabled whether they are told at all (启用)
 */
public record Contact(Recipient recipient, Role role, boolean enabled) implements Entry {
  @Override
  public String code() {
    return recipient.contact();
  }

  @Override
  public Part part() {
    return Part.CONTACTS;
  }
}
