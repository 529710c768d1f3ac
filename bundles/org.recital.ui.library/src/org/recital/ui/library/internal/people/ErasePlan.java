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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.osgi.util.NLS;
import org.recital.core.run.MadeFrom;
import org.recital.core.run.MadeFrom.Made;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.LibraryException;
import org.recital.library.Person;
import org.recital.library.Photo;
import org.recital.library.Playlist;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.worker.WindowWorker;

/**
 * What goes when a person is erased.
 *
 * @param person  id
 * @param name    what a person reads
 * @param address of the library
 * @param cache   folder of the cache
 * @param runs    folders of runs that are searched: those of all open projects
 * @param texts   what the library has of the person in words: id, name, longer attributes, titles of photos and playlists
 * @param lines   what will be deleted, a sentence each
 */
record ErasePlan(String person, String name, LibraryAddress address, Path cache, List<Path> runs, Set<String> texts, List<String> lines) {

    private static final String RUNS = "runs";
    /** Signs of an attribute that is not a usual word. */
    private static final int TELLING = 8;

    /** Looks, and changes nothing. Reads: off the UI thread. */
    static ErasePlan of(Library library, String id) throws IOException {
        Person person = library.people().find(id).orElseThrow(() -> new LibraryException(NLS.bind(Messages.Erase_gone, id)));
        String name = person.name().isBlank() ? id : person.name();
        LibraryAddress address = library.address();
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.Erase_profile, name, address));
        List<Playlist> playlists = library.playlists().of(id);
        List<Photo> photos = library.photos().of(id);
        lines.add(NLS.bind(Messages.Erase_signals, library.feedback().of(id).size()));
        lines.add(NLS.bind(Messages.Erase_playlists, playlists.size()));
        lines.add(NLS.bind(Messages.Erase_photos, photos.size()));
        Set<String> texts = new LinkedHashSet<>(List.of(id, person.name()));
        person.attributes().values().stream().filter(v -> v.length() >= TELLING).forEach(texts::add);
        playlists.forEach(p -> texts.add(p.name()));
        for (Photo photo : photos) {
            texts.add(photo.title());
            texts.add(photo.file().getFileName().toString());
        }
        texts.removeIf(String::isBlank);
        Path cache = WindowWorker.cacheFolder();
        lines.add(NLS.bind(Messages.Erase_cache, cache));
        List<Path> runs = projects().stream().map(p -> p.getLocation().toPath().resolve(RUNS)).toList();
        MadeFrom made = new MadeFrom(address::isNamedBy);
        List<String> unread = new ArrayList<>();
        int learned = 0;
        for (Path folder : runs) {
            for (Made run : made.runs(folder, unread::add)) {
                lines.add(NLS.bind(Messages.Erase_run, run.header().id(), run.header().title()));
                learned++;
            }
        }
        if (learned == 0) {
            lines.add(Messages.Erase_noRun);
        }
        lines.addAll(unread);
        lines.add(Messages.Erase_elsewhere);
        return new ErasePlan(id, name, address, cache, runs, texts, lines);
    }

    /** Projects that may have runs. */
    static List<IProject> projects() {
        List<IProject> open = new ArrayList<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isOpen() && project.getLocation() != null) {
                open.add(project);
            }
        }
        return open;
    }
}
