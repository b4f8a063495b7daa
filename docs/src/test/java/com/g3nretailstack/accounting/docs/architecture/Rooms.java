package com.g3nretailstack.accounting.docs.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rooms of the house, each the folder of its compiled classes. */
final class Rooms {
    /** The modules with classes of their own. */
    static final List<String> NAMES = List.of(
            "sdk-generated",
            "sdk-core",
            "sdk-mock",
            "examples/quickstart",
            "examples/playbooks",
            "examples/receivables",
            "examples/contract-kit",
            "examples/fault-storm",
            "examples/benchmarks");

    private final Map<String, Path> rooms;

    Rooms(Map<String, Path> rooms) {
        rooms.values().stream().filter(each -> !Files.isDirectory(each)).forEach(each -> {
            throw new IllegalArgumentException(each + " is missing: compile it first");
        });
        this.rooms = Map.copyOf(rooms);
    }

    /** The modules of this build. */
    static Rooms ofThisHouse() {
        Map<String, Path> rooms = new TreeMap<>();
        for (String name : NAMES) {
            rooms.put(name, Path.of("..", name, "target", "classes"));
        }
        return new Rooms(rooms);
    }

    JavaClasses all() {
        return importer().importPaths(rooms.values());
    }

    JavaClasses of(String room) {
        return importer().importPath(rooms.get(room));
    }

    /** The stock client that the benchmarks are measured against, and DSL-JSON's converters, nobody of this house wrote. */
    private static ClassFileImporter importer() {
        return new ClassFileImporter()
                .withImportOption(place -> !place.contains("/benchmarks/stock/") && !place.contains("/dsl_json/"));
    }

    /** The packages that stand in two modules, each with the modules' names. */
    Collection<String> packagesInTwoModules() {
        Map<String, String> homes = new TreeMap<>();
        List<String> doubled = new ArrayList<>();
        rooms.keySet().stream()
                .sorted()
                .forEach(room -> of(room).stream()
                        .filter(type -> !type.getPackageName().isEmpty())
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .forEach(name -> {
                            String other = homes.putIfAbsent(name, room);
                            if (other != null) {
                                doubled.add(name + " in " + other + " and " + room);
                            }
                        }));
        return doubled;
    }
}
