package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.GiftRecon;
import io.giftrecon.tags.Slow;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramVersionTest {
  private static final String RESOURCE = "io/giftrecon/nightly/version.properties";

  @TempDir Path folder;

  @Test
  void itIsThatOfTheBuild() throws IOException {
    assertThat(Path.of("pom.xml"))
        .content()
        .contains(
            "  <version>" + ProgramVersion.current() + "</version>\n  <name>giftrecon</name>");
  }

  @Slow
  @Test
  void anotherVersionPublishesAnewAndTheSameOneDoesNot() throws Exception {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    assertThat(shop.run()).isZero();
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).contains("Nothing has changed");

    assertThat(runByVersion("99.0", shop)).doesNotContain("Nothing has changed");
    assertThat(runByVersion("99.0", shop)).contains("Nothing has changed");
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).doesNotContain("Nothing has changed");
  }

  @Slow
  @Test
  void anotherBuildOfTheSameVersionPublishesAnewAndACopyOfItDoesNot() throws Exception {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    Path one = jar("one.jar", "");
    Path copy = Files.copy(one, folder.resolve("copy.jar"));
    Path mended = jar("mended.jar", "what was mended");

    assertThat(runBy(one, shop)).doesNotContain("Nothing has changed");
    assertThat(runBy(copy, shop)).contains("Nothing has changed");
    assertThat(runBy(mended, shop)).doesNotContain("Nothing has changed");
    assertThat(runBy(mended, shop)).contains("Nothing has changed");
  }

  /** The classes of the program in a jar, with something beside them. */
  private Path jar(String name, String more) throws Exception {
    Path classes =
        Path.of(GiftRecon.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
      out.putNextEntry(new ZipEntry("more"));
      out.write(more.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private String runByVersion(String version, DemoShop shop) throws Exception {
    Path first = folder.resolve("version-" + version);
    Files.createDirectories(first.resolve(RESOURCE).getParent());
    Files.writeString(first.resolve(RESOURCE), "version=" + version + "\n");
    return runBy(first, shop);
  }

  /** The whole program once more, with classes of its own, and others before them. */
  private String runBy(Path first, DemoShop shop) throws Exception {
    List<URL> path = new ArrayList<>(List.of(first.toUri().toURL()));
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(part).toUri().toURL());
    }
    ClassLoader outside = Thread.currentThread().getContextClassLoader();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (URLClassLoader other =
            new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      Thread.currentThread().setContextClassLoader(other);
      // The driver manager looks for drivers once in a process, and has done so.
      Class.forName("org.h2.Driver", true, other);
      Object exit =
          other
              .loadClass("io.giftrecon.GiftRecon")
              .getMethod("run", PrintStream.class, PrintStream.class, String[].class)
              .invoke(
                  null,
                  out,
                  out,
                  new String[] {"run", shop.jobFile().toString(), "--date", DemoShop.DATE});
      assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(0);
    } finally {
      Thread.currentThread().setContextClassLoader(outside);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
