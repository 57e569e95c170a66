package huiying.intake.matter;

import huiying.contracts.MessageId;

/** All that the use cases of matters keep. */
public interface MatterStores {
  /** Does what storing a new message does. */
  void mark(MessageId id);

  ToCompare toCompare();

  Fingerprints fingerprints();

  Proposals proposals();

  SpecialResponses responses();

  Ratings ratings();
}
