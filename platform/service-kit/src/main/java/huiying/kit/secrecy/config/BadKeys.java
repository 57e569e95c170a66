package huiying.kit.secrecy.config;

/** The keys in the settings will not do; says which and why, and never a key. */
final class BadKeys extends RuntimeException {
  private final String remedy;

  BadKeys(String fault, String remedy) {
    super(fault + " " + remedy);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
