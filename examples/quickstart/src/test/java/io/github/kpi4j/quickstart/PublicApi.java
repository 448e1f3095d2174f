package io.github.kpi4j.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the users of a module can see: every public type of its exported packages, as text. */
final class PublicApi {
  private static final Pattern EXPORTS = Pattern.compile("exports\\s+([\\w.]+)\\s*;");

  /** Packages of names that start with a capital letter. */
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.)+(?=[@A-Z])");

  private PublicApi() {}

  /**
   * The API of a module.
   *
   * @param moduleInfo its {@code module-info.java}
   * @param any one of its classes
   */
  static String of(Path moduleInfo, Class<?> any) throws IOException {
    List<String> packages =
        EXPORTS
            .matcher(Files.readString(moduleInfo))
            .results()
            .map((MatchResult found) -> found.group(1))
            .sorted()
            .toList();
    StringBuilder text = new StringBuilder();
    for (String exported : packages) {
      text.append("package ").append(exported).append("\n\n");
      types(any, exported).values().forEach(type -> text.append(type).append('\n'));
    }
    return text.toString();
  }

  private static Map<String, String> types(Class<?> any, String exported) throws IOException {
    TreeMap<String, String> types = new TreeMap<>();
    for (String file : files(any, exported.replace('.', '/'))) {
      String name = exported + "." + file.substring(0, file.length() - ".class".length());
      Class<?> type = load(name, any);
      if (isVisible(type)) {
        types.put(name, type(type));
      }
    }
    return types;
  }

  private static List<String> files(Class<?> any, String folder) throws IOException {
    Path place = place(any);
    if (Files.isDirectory(place)) {
      return names(place.resolve(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return names(jar.getPath(folder));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .toList();
    }
  }

  private static Path place(Class<?> any) {
    try {
      return Path.of(any.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> load(String name, Class<?> beside) {
    try {
      return Class.forName(name, false, beside.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new UncheckedIOException(new IOException(name, gone));
    }
  }

  /** Whether a type and all types around it can be seen. */
  private static boolean isVisible(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      if (!isVisible(at.getModifiers()) || at.isAnonymousClass() || at.isLocalClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String type(Class<?> type) {
    List<String> members = new ArrayList<>();
    if (type.isRecord()) {
      // The constructor and the accessors say the same.
      String components =
          Arrays.stream(type.getRecordComponents())
              .map((RecordComponent c) -> written(c.getAnnotatedType()) + " " + c.getName())
              .collect(Collectors.joining(", "));
      members.add("(" + components + ")");
    }
    for (Field field : type.getDeclaredFields()) {
      if (isSaid(field)) {
        members.add(
            modifiers(field.getModifiers())
                + written(field.getAnnotatedType())
                + " "
                + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isSaid(constructor) && !type.isRecord()) {
        members.add(modifiers(constructor.getModifiers()) + "new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isSaid(method) && !isOfEveryType(type, method)) {
        members.add(method(type, method));
      }
    }
    Collections.sort(members);
    return head(type)
        + "\n"
        + members.stream().map(member -> "  " + member + "\n").collect(Collectors.joining());
  }

  private static boolean isSaid(Member member) {
    return isVisible(member.getModifiers()) && !member.isSynthetic();
  }

  /** What every record and enum has. */
  private static boolean isOfEveryType(Class<?> type, Method method) {
    boolean given =
        type.isEnum()
            && Modifier.isStatic(method.getModifiers())
            && !method.isVarArgs()
            && (method.getName().equals("values") || method.getName().equals("valueOf"));
    boolean accessor =
        type.isRecord()
            && Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> method.equals(component.getAccessor()));
    boolean ofObjects = List.of("equals", "hashCode", "toString").contains(method.getName());
    return given || accessor || ofObjects;
  }

  private static String head(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface"
            : type.isInterface()
                ? "interface"
                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    StringBuilder head = new StringBuilder();
    if (Modifier.isProtected(type.getModifiers())) {
      head.append("protected ");
    }
    if (kind.equals("class")) {
      head.append(Modifier.isAbstract(type.getModifiers()) ? "abstract " : "");
      head.append(Modifier.isFinal(type.getModifiers()) ? "final " : "");
    }
    head.append(type.isSealed() && !type.isEnum() ? "sealed " : "");
    head.append(kind).append(' ').append(simple(type.getName()).replace('$', '.'));
    head.append(variables(type.getTypeParameters()));
    AnnotatedType above = type.getAnnotatedSuperclass();
    if (kind.equals("class") && above != null && type.getSuperclass() != Object.class) {
      head.append(" extends ").append(written(above));
    }
    if (type.getInterfaces().length > 0) {
      head.append(kind.equals("interface") ? " extends " : " implements ");
      head.append(written(type.getAnnotatedInterfaces()));
    }
    return head.toString();
  }

  private static String method(Class<?> type, Method method) {
    int modifiers = method.getModifiers();
    String text = type.isInterface() ? (method.isDefault() ? "default " : "") : "";
    if (type.isInterface()) {
      modifiers &= ~Modifier.ABSTRACT;
    }
    String variables = variables(method.getTypeParameters());
    return text
        + modifiers(modifiers & ~Modifier.FINAL)
        + (variables.isEmpty() ? "" : variables + " ")
        + written(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + parameters(method);
  }

  private static String parameters(Executable executable) {
    String thrown = written(executable.getAnnotatedExceptionTypes());
    return "("
        + written(executable.getAnnotatedParameterTypes())
        + ")"
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String variables(TypeVariable<?>[] variables) {
    if (variables.length == 0) {
      return "";
    }
    return Arrays.stream(variables)
        .map(
            variable -> {
              String bounds = written(variable.getAnnotatedBounds());
              return variable.getName() + (bounds.equals("Object") ? "" : " extends " + bounds);
            })
        .collect(Collectors.joining(", ", "<", ">"));
  }

  /** Public is what everything is, and how something is done is nobody's business. */
  private static String modifiers(int modifiers) {
    int said = Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT;
    String text = Modifier.toString(modifiers & said);
    return text.isEmpty() ? "" : text + " ";
  }

  private static String written(AnnotatedType[] types) {
    return Arrays.stream(types).map(PublicApi::written).collect(Collectors.joining(", "));
  }

  /** JDKs differ in the brackets of an annotation that says nothing. */
  private static String written(AnnotatedType type) {
    return simple(type.toString()).replace("()", "").replace('$', '.');
  }

  private static String simple(String name) {
    String simple = PACKAGES.matcher(name).replaceAll("");
    return PACKAGES.matcher(simple).replaceAll("");
  }
}
