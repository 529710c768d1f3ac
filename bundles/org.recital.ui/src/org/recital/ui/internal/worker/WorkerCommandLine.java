/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.worker;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/**
 * The command that starts a worker: the same Java, the same launcher and the same bundles as this process. It is read off
 * the running framework, so that it fits the product as well as a test runtime.
 */
public final class WorkerCommandLine {

    /** Application of the worker. */
    public static final String APPLICATION = "org.recital.headless.application";

    private static final String LAUNCHER = "org.eclipse.equinox.launcher";

    private WorkerCommandLine() {
    }

    /**
     * The command.
     *
     * @param megabytes heap of the worker in MiB; 0 for 60 % of the machine's memory
     */
    public static List<String> derive(int megabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseParallelGC");
        command.add(megabytes > 0 ? "-Xmx" + megabytes + "m" : "-XX:MaxRAMPercentage=60");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        copy("user.language", command);
        copy("user.country", command);
        copy("java.util.logging.config.file", command);
        // An own configuration: two processes do not write into one, and what this one has not saved yet does not matter.
        // Everything else, above all the list of bundles, comes from ours.
        command.add("-Dosgi.configuration.area=" + configuration().toUri());
        command.add("-Dosgi.sharedConfiguration.area=" + System.getProperty("osgi.configuration.area"));
        command.add("-Dosgi.configuration.cascaded=true");
        copy("osgi.install.area", command);
        command.add("-jar");
        command.add(launcher().toString());
        command.addAll(List.of("-application", APPLICATION, "-nosplash", "-data", "@none", "worker"));
        return command;
    }

    private static void copy(String property, List<String> command) {
        String value = System.getProperty(property);
        if (value != null && !value.isEmpty()) {
            command.add("-D" + property + '=' + value);
        }
    }

    private static Path configuration() {
        return Platform.getStateLocation(Platform.getBundle("org.recital.ui")).append("worker").toPath();
    }

    /** The launcher that started us, or else the one beside the framework. */
    private static Path launcher() {
        String started = System.getProperty("java.class.path", "");
        if (started.endsWith(".jar") && Path.of(started).getFileName().toString().startsWith(LAUNCHER)) {
            return Path.of(started).toAbsolutePath();
        }
        try {
            Path framework = Path.of(new URI(System.getProperty("osgi.framework").replace(" ", "%20")));
            try (Stream<Path> beside = Files.list(framework.getParent())) {
                return beside.filter(p -> p.getFileName().toString().startsWith(LAUNCHER + '_')).findFirst().orElseThrow();
            }
        } catch (URISyntaxException | java.io.IOException | RuntimeException e) {
            ILog.of(WorkerCommandLine.class).error("No launcher for the worker: neither java.class.path (" + started
                    + ") nor the folder of osgi.framework (" + System.getProperty("osgi.framework") + ") has one", e);
            return Path.of(started);
        }
    }
}
