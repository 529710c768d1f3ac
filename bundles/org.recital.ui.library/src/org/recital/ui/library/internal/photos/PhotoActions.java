/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.recital.library.Library;
import org.recital.library.Photo;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.parts.Latest;
import org.recital.vision.decode.ImageFiles;

/** What is done to photos; each can be undone. Called on the UI thread, done off it. */
final class PhotoActions {

    /** Pixels that a file is decoded to, to see whether it can be. */
    private static final int TRIED = 64;

    private PhotoActions() {
    }

    /** A photo that is taken away, with what it needs to come back. */
    private record Kept(String title, byte[] bytes) {
    }

    /**
     * Copies photos into the library; those that cannot be read are left out.
     *
     * @param broken gets what is wrong with those, by any thread
     */
    static void add(LibraryHub hub, List<Path> files, List<String> broken) {
        String person = hub.person();
        if (person.isEmpty()) {
            hub.say(Messages.Hub_nobody);
            return;
        }
        List<Photo> added = new ArrayList<>();
        hub.perform(NLS.bind(Messages.Photos_added, files.size()), Topic.PHOTOS, () -> off(hub, library -> {
            for (Path file : files) {
                try {
                    ImageFiles.fit(file, TRIED);
                    added.add(library.photos().add(person, file).join());
                } catch (IOException e) {
                    broken.add(Latest.sentence(e));
                }
            }
        }), () -> off(hub, library -> {
            for (Photo photo : added) {
                library.photos().remove(photo).join();
            }
            added.clear();
        }));
    }

    /** Takes photos away. */
    static void remove(LibraryHub hub, List<Photo> photos) {
        String person = hub.person();
        List<Photo> gone = new ArrayList<>(photos);
        List<Kept> kept = new ArrayList<>();
        String label = photos.size() == 1 ? NLS.bind(Messages.Photos_removed, photos.getFirst().title()) : NLS.bind(Messages.Photos_removedMany, photos.size());
        hub.perform(label, Topic.PHOTOS, () -> off(hub, library -> {
            for (Photo photo : gone) {
                kept.add(new Kept(photo.title(), Files.readAllBytes(photo.file())));
                library.photos().remove(photo).join();
            }
            gone.clear();
        }), () -> off(hub, library -> {
            for (Kept photo : kept) {
                gone.add(back(library, person, photo));
            }
            kept.clear();
        }));
    }

    /** Photos never leave the library's folder: what is brought back goes through it. */
    private static Photo back(Library library, String person, Kept photo) throws IOException {
        Path scratch = Files.createTempDirectory(library.address().folder(), "back");
        Path file = scratch.resolve(Path.of(photo.title()).getFileName());
        try {
            Files.write(file, photo.bytes());
            return library.photos().add(person, file).join();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(scratch);
        }
    }

    private interface Work {
        void of(Library library) throws IOException;
    }

    private static CompletableFuture<?> off(LibraryHub hub, Work work) {
        return CompletableFuture.supplyAsync(() -> hub.write(library -> {
            try {
                work.of(library);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            return CompletableFuture.completedFuture(null);
        })).thenCompose(f -> f);
    }
}
