package huiying.sla.watch;

/** This instance no longer owns the partition; its new owner does the work, we drop it. */
final class StaleOwner extends RuntimeException {
  StaleOwner(int partition) {
    super("Partition %d has another owner".formatted(partition));
  }
}
