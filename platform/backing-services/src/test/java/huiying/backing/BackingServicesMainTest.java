package huiying.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackingServicesMainTest {
  @TempDir Path directory;

  @Test
  void startsAgainOnTheSameDataAfterKillMinusNineAndEndsWhenTold() throws Exception {
    var ports = FreePorts.find(3);
    var mongo = "mongodb://127.0.0.1:" + ports.get(1) + "/";
    var ready =
        "READY kafka=127.0.0.1:%d mongodb=%s smtp=127.0.0.1:%d"
            .formatted(ports.get(0), mongo, ports.get(2));

    try (var first = start(ports.get(0), ports.get(1), ports.get(2))) {
      assertThat(first.readLine()).isEqualTo(ready);
      try (var client = MongoClients.create(mongo)) {
        client.getDatabase("intake").getCollection("m").insertOne(new Document("_id", 1));
      }
      first.kill();
      first.exitCode();
    }
    try (var second = start(ports.get(0), ports.get(1), ports.get(2))) {
      assertThat(second.readLine()).isEqualTo(ready);
      try (var client = MongoClients.create(mongo)) {
        assertThat(client.getDatabase("intake").getCollection("m").find()).hasSize(1);
      }
      second.terminate();
      assertThat(second.readLine()).isNull();
      assertThat(second.exitCode()).isEqualTo(128 + 15);
    }
  }

  @Test
  void aTakenPortIsNamedAndEndsTheProcess() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var child = start(0, other.getLocalPort(), 0)) {
      assertThat(child.readLine()).isNull();
      assertThat(child.exitCode()).isEqualTo(1);
    }
  }

  private ChildJvm start(int kafka, int mongo, int smtp) {
    return ChildJvm.start(
        BackingServicesMain.class,
        "--data=" + directory,
        "--kafka-port=" + kafka,
        "--mongodb-port=" + mongo,
        "--smtp-port=" + smtp);
  }
}
