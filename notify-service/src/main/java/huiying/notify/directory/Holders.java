package huiying.notify.directory;

/** Whether a role can be told at all. */
@FunctionalInterface
public interface Holders {
  /** Whether an enabled contact in this role, of whichever department, has such an address. */
  boolean canTell(Role role, DeliveryChannel channel);
}
