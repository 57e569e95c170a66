package huiying.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that tokens are signed with; made once, so that tokens outlive a restart. */
final class SigningKey {
  static final String FILE = "sign-in.jwk";
  private static final int BITS = 3072;

  private SigningKey() {}

  /**
   * @throws IOException also if what is in the file is no such key
   */
  static RSAKey in(Path directory) throws IOException {
    var file = directory.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        PrivateFile.write(file, key.toJSONString());
      }
      return JWK.parse(Files.readString(file)).toRSAKey();
    } catch (ParseException | ClassCastException e) {
      // not as a cause: its message may quote the file
      throw new IOException(file + " holds no key to sign with; delete it to have a new one made");
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot make an RSA key", e);
    }
  }
}
