package huiying.kit.secrecy.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.secrecy.Ring;
import huiying.kit.secrecy.RingSeals;
import huiying.kit.secrecy.SecretHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes ring and secret of what the settings say, from the environment or from files. */
final class ReadKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ReadKeys.class);
  private static final String MAKE = "Make a key with: openssl rand -base64 32";
  private static final String NONE =
      "Set HUIYING_KEYS_RING=ID:KEY, or HUIYING_KEYS_DIRECTORY to a directory with a file ID.key. ";
  private static final String SUFFIX = ".key";
  private static final String LOOKUP_FILE = "lookup" + SUFFIX;
  private static final String CURRENT_FILE = "current";
  private static final int MOST_BYTES_OF_FILE = 1_000;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final KeyProperties settings;

  ReadKeys(KeyProperties settings) {
    this.settings = settings;
  }

  /**
   * @throws BadKeys if there is none, or one of them will not do
   */
  RingSeals seals() {
    var keys = keys();
    var current = current(keys.keySet());
    var ring = new Ring[1];
    keys.forEach((id, key) -> ring[0] = ring[0] == null ? Ring.of(id, key) : ring[0].with(id, key));
    var sealing = ring[0].sealingWith(current);
    LOG.info("New values are sealed with the key {} of {}", current, sealing.ids());
    return new RingSeals(sealing);
  }

  /**
   * @throws BadKeys if there is no secret, or it will not do
   */
  SecretHash hash() {
    var given = settings.lookup();
    if (given != null && !given.isBlank()) {
      return new SecretHash(key("huiying.keys.lookup", given));
    }
    var directory = settings.directory();
    if (directory != null && Files.exists(directory.resolve(LOOKUP_FILE))) {
      var file = directory.resolve(LOOKUP_FILE);
      return new SecretHash(key(file.toString(), read(file)));
    }
    throw new BadKeys(
        "There is no secret for keyed hashes.",
        "Set HUIYING_KEYS_LOOKUP, or put a file lookup.key into HUIYING_KEYS_DIRECTORY. " + MAKE);
  }

  private Map<String, byte[]> keys() {
    var ring = settings.ring() == null || settings.ring().isBlank() ? null : settings.ring();
    var directory = settings.directory();
    if (ring != null && directory != null) {
      throw new BadKeys(
          "Both huiying.keys.ring and huiying.keys.directory are set.", "Keep one of them.");
    }
    var keys = ring != null ? ofRing(ring) : directory != null ? ofFiles(directory) : none();
    if (keys.isEmpty()) {
      throw new BadKeys("There is no key to seal contact data with.", NONE + MAKE);
    }
    return keys;
  }

  private static Map<String, byte[]> none() {
    return Map.of();
  }

  private static Map<String, byte[]> ofRing(String ring) {
    var keys = new TreeMap<String, byte[]>();
    var entries = ring.split(",", -1);
    for (int n = 0; n < entries.length; n++) {
      var parts = entries[n].strip().split(":", -1);
      if (parts.length != 2 || !Ring.isId(parts[0].strip())) {
        throw new BadKeys(
            "Entry %d of huiying.keys.ring has not the form ID:KEY.".formatted(n + 1),
            "An id has 1 to 32 letters, digits, dots, hyphens and underscores. " + MAKE);
      }
      var id = parts[0].strip();
      if (keys.put(id, key("the key %s of huiying.keys.ring".formatted(id), parts[1])) != null) {
        throw new BadKeys(
            "huiying.keys.ring has two keys with the id %s.".formatted(id),
            "Give each an id of its own.");
      }
    }
    return keys;
  }

  private static Map<String, byte[]> ofFiles(Path directory) {
    var keys = new TreeMap<String, byte[]>();
    if (!Files.isDirectory(directory)) {
      throw new BadKeys("There is no directory %s of keys.".formatted(directory), NONE + MAKE);
    }
    warnIfOthersRead(directory);
    try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
      for (var file : files) {
        var name = String.valueOf(file.getFileName());
        if (name.equals(LOOKUP_FILE)) {
          continue;
        }
        var id = name.substring(0, name.length() - SUFFIX.length());
        if (!Ring.isId(id)) {
          throw new BadKeys(
              "The name of the file %s is no key id.".formatted(file),
              "An id has 1 to 32 letters, digits, dots, hyphens and underscores.");
        }
        warnIfOthersRead(file);
        keys.put(id, key(file.toString(), read(file)));
      }
    } catch (IOException e) {
      throw unreadable(directory, e);
    }
    return keys;
  }

  private String current(Set<String> ids) {
    var said = said();
    if (said == null && ids.size() == 1) {
      return ids.iterator().next();
    }
    if (said == null) {
      throw new BadKeys(
          "The ring has the keys %s, and nothing says which is the current one.".formatted(ids),
          "Set HUIYING_KEYS_CURRENT to its id, or write the id into the file current of the"
              + " directory.");
    }
    if (!ids.contains(said)) {
      var shown = Ring.isId(said) ? said : "named";
      throw new BadKeys(
          "The current key %s is not in the ring, which has %s.".formatted(shown, ids),
          "Add it, or name another in HUIYING_KEYS_CURRENT or the file current.");
    }
    return said;
  }

  private @Nullable String said() {
    var given = settings.current();
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    var directory = settings.directory();
    var file = directory == null ? null : directory.resolve(CURRENT_FILE);
    return file == null || !Files.exists(file) ? null : read(file).strip();
  }

  private static byte[] key(String where, String text) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) { // its message may hold a character of the key
      throw new BadKeys("%s is not base64.".formatted(capital(where)), MAKE);
    }
    if (key.length != Ring.KEY_BYTES) {
      Arrays.fill(key, (byte) 0);
      throw new BadKeys(
          "%s has %d bytes, and must have %d."
              .formatted(capital(where), key.length, Ring.KEY_BYTES),
          MAKE);
    }
    return key;
  }

  private static String capital(String where) {
    return where.startsWith("the ") ? "T" + where.substring(1) : where;
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES_OF_FILE) {
        throw new BadKeys("The file %s is too large for a key.".formatted(file), MAKE);
      }
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static BadKeys unreadable(Path path, IOException e) {
    return new BadKeys(
        "%s cannot be read (%s).".formatted(path, e.getClass().getSimpleName()),
        "Let the service's user read it, and nobody else.");
  }

  private static void warnIfOthersRead(Path keys) {
    try {
      if (Files.getPosixFilePermissions(keys).stream().anyMatch(OTHERS::contains)) {
        LOG.warn("Others can read keys: chmod go= {}", keys);
      }
    } catch (UnsupportedOperationException | IOException e) {
      LOG.debug("It cannot be seen who may read {}", keys, e);
    }
  }
}
