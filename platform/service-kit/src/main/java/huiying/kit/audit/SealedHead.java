package huiying.kit.audit;

/**
 * The head as it is kept beside the chain.
 *
 * @param seal a keyed hash of it, so that who can write to the store cannot pass an earlier end off
 *     as the head
 */
public record SealedHead(Head head, String seal) {}
