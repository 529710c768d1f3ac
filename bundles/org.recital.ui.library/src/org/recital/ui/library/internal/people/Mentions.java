/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.recital.ui.library.internal.Messages;

/**
 * Files of the workspace in which somebody who was erased is still named: reports, tables and lists that a person wrote there. They are
 * found and told, not deleted: the word may be another's.
 */
final class Mentions {

    private static final int MOST = 30;
    private static final int CHUNK = 1 << 20;

    private final List<String> patterns;
    private final int longest;
    private final IProgressMonitor monitor;
    private final List<Path> found = new ArrayList<>();

    private Mentions(Set<String> words, IProgressMonitor monitor) {
        patterns = Words.bytes(words);
        longest = patterns.stream().mapToInt(String::length).max().orElse(0);
        this.monitor = monitor;
    }

    /** A sentence on each file with the id or the name of the person; looks in the workspace and in all open projects. */
    static List<String> find(ErasePlan plan, IProgressMonitor monitor) throws IOException {
        Mentions mentions = new Mentions(new LinkedHashSet<>(List.of(plan.person(), plan.name())), monitor);
        Set<Path> roots = new LinkedHashSet<>();
        roots.add(Platform.getLocation().toPath());
        for (IProject project : ErasePlan.projects()) {
            roots.add(project.getLocation().toPath());
        }
        for (Path root : roots) {
            if (roots.stream().noneMatch(other -> !other.equals(root) && root.startsWith(other))) {
                mentions.walk(root, plan.address().folder());
            }
        }
        List<String> said = new ArrayList<>();
        mentions.found.stream().limit(MOST).forEach(file -> said.add(NLS.bind(Messages.Erase_mention, file, plan.name())));
        if (mentions.found.size() > MOST) {
            said.add(NLS.bind(Messages.Erase_mentionMore, mentions.found.size() - MOST));
        }
        return said;
    }

    /** @param library not looked into: it was rewritten, and others of the same name may be in it */
    private void walk(Path root, Path library) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(library) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                if (attributes.isRegularFile() && isIn(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone in the meantime, or another's
            }
        });
    }

    private boolean isIn(Path file) {
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                String text = before + new String(bytes, StandardCharsets.ISO_8859_1);
                if (patterns.stream().anyMatch(text::contains)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - longest)); // a word may lie across
            }
        } catch (IOException e) {
            return false; // another process holds it
        }
        return false;
    }
}
