package huiying.backing;

/**
 * One service that runs.
 *
 * @param by who runs it, for people to read
 * @param address bootstrap servers or connection string
 */
record Serving(String by, String address, Runnable stop) {
  static Serving given(String variable, String address) {
    return new Serving("given by " + variable, address, () -> {});
  }

  static Serving inThisJvm(String address, Runnable stop) {
    return new Serving("in this JVM", address, stop);
  }
}
