package huiying.signin;

import huiying.signin.client.Credential;
import huiying.signin.client.Credential.Kind;
import huiying.signin.client.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;

/** Sees to it that everybody has a secret: made once, kept in {@code credentials.env}. */
final class Secrets {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  Secrets(Path directory) {
    this.file = directory.resolve(Credentials.FILE);
  }

  /**
   * What was there stays, also of accounts that are no more; who is new gets one.
   *
   * @throws IllegalArgumentException if two accounts would share a line of the file
   */
  Credentials prepare(List<Account> programs, List<Account> people) throws IOException {
    var all = new ArrayList<>(Files.exists(file) ? Credentials.read(file).all() : List.of());
    var before = all.size();
    programs.forEach(one -> add(all, one, Kind.PROGRAM));
    people.forEach(one -> add(all, one, Kind.PERSON));
    refuseTwins(all);
    var credentials = new Credentials(all);
    if (all.size() > before) {
      PrivateFile.write(file, credentials.text());
    }
    return credentials;
  }

  private static void add(List<Credential> all, Account account, Kind kind) {
    if (all.stream().noneMatch(one -> one.name().equals(account.name()))) {
      all.add(new Credential(account.name(), kind, account.scopes(), random()));
    }
  }

  private static void refuseTwins(List<Credential> all) {
    var variables = new HashSet<String>();
    for (var one : all) {
      if (!variables.add(one.variable())) {
        throw new IllegalArgumentException("Two accounts would be " + one.variable());
      }
    }
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
