package io.github.kpi4j.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session that the README shows is what the service answers. */
class ReadmeTest {
  private static final Path MODULE = Path.of(System.getProperty("project.module"));
  private static final Pattern SESSION = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @Test
  void theSessionGoesAsTheReadmeSays() throws Exception {
    String page = Files.readString(MODULE.resolve("README.md"));
    List<String> shown = SESSION.matcher(page).results().map(block -> block.group(1)).toList();
    assertThat(shown).hasSizeGreaterThan(3);
    try (ErpServer server = ErpServer.start(0, folder, 2)) {
      List<String> played = new ArrayList<>();
      for (String block : shown) {
        played.add(play(block, new Caller(server.port())));
      }
      assertThat(String.join("---\n", played)).isEqualTo(String.join("---\n", shown));
    }
  }

  /** Each command of a block with what the service answers. */
  private static String play(String block, Caller caller) throws Exception {
    StringBuilder session = new StringBuilder();
    for (String line : block.lines().filter(line -> line.startsWith("$ curl ")).toList()) {
      session.append(line).append('\n').append(curl(words(line), caller));
    }
    return session.toString();
  }

  /** What curl does with the options that the README uses. */
  private static String curl(List<String> words, Caller caller) throws Exception {
    String method = "GET";
    String body = "";
    String url = words.get(words.size() - 1);
    List<String> headers = new ArrayList<>();
    for (int i = 2; i < words.size() - 1; i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "-T" -> {
          method = "PUT";
          body = Files.readString(MODULE.resolve(value));
        }
        case "-X" -> method = value;
        case "-H" -> headers.addAll(List.of(value.split(": ", 2)));
        default -> throw new IllegalArgumentException(words.get(i));
      }
    }
    String path = url.substring(url.indexOf("/tenants"));
    HttpResponse<String> answer = caller.send(method, path, body, headers.toArray(String[]::new));
    return answer.body();
  }

  private static List<String> words(String line) {
    Matcher words = WORD.matcher(line);
    List<String> all = new ArrayList<>();
    while (words.find()) {
      all.add(words.group(1) == null ? words.group(2) : words.group(1));
    }
    return all;
  }
}
