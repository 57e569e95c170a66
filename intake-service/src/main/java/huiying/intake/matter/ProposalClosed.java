package huiying.intake.matter;

/** What was to be decided has been decided. */
public final class ProposalClosed extends RuntimeException {
  private final transient Proposal proposal;

  ProposalClosed(Proposal proposal) {
    super("Proposal %s is not open any more".formatted(proposal.id()));
    this.proposal = proposal;
  }

  public Proposal proposal() {
    return proposal;
  }
}
