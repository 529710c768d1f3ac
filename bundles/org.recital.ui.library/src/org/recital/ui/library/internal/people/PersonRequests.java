/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.recital.library.PersonArchive;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.parts.Latest;

/** What a person may ask for: all the library has of them, and that nothing is left. Called on the UI thread, done off it. */
public final class PersonRequests {

    private final LibraryHub hub;
    private final Latest working;
    private Predicate<ErasePlan> confirmed;

    /** @param shell over which is asked whether somebody shall be erased */
    public PersonRequests(LibraryHub hub, Shell shell) {
        this.hub = hub;
        working = new Latest(Display.getCurrent());
        confirmed = plan -> EraseDialog.ask(shell, plan);
    }

    /** Who says whether somebody shall be erased from now on: is told what will be deleted, a sentence each. */
    public void confirmed(Predicate<List<String>> by) {
        confirmed = plan -> by.test(plan.lines());
    }

    /** Name of the archive of a person, as it is proposed. */
    public static String fileName(String name) {
        String kept = name.strip().replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "");
        return (kept.isEmpty() ? "person" : kept) + ".zip";
    }

    /** Whether there is somebody, and nothing else is being done for them; else says so. */
    public boolean isReady() {
        if (hub.person().isEmpty()) {
            hub.say(Messages.Hub_nobody);
            return false;
        }
        if (working.isBusy()) {
            hub.say(Messages.Requests_busy);
            return false;
        }
        return true;
    }

    /**
     * Writes an archive of all that the library has of the person.
     *
     * @param file zip; one that is there is replaced when the new one is whole
     */
    public void export(String name, Path file) {
        String person = hub.person();
        if (!isReady()) {
            return;
        }
        hub.say(NLS.bind(Messages.Export_doing, name, file));
        hub.ask(working, Messages.Export_job, 0, library -> {
            Path made = file.resolveSibling("." + file.getFileName() + "-" + System.nanoTime());
            try {
                PersonArchive.write(library, person, made);
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
            return Files.size(file);
        }, bytes -> hub.say(NLS.bind(Messages.Export_done, new Object[] { name, file, String.format("%,d", (bytes + 1023) / 1024) })));
    }

    /**
     * Asks whether the person shall be erased, and does it.
     *
     * @param done gets the name of who was erased and what was done
     */
    public void erase(Consumer<List<String>> done) {
        String person = hub.person();
        if (!isReady()) {
            return;
        }
        hub.ask(working, Messages.Erase_looking, 0, library -> ErasePlan.of(library, person), plan -> {
            if (confirmed.test(plan)) {
                begin(plan, done);
            }
        });
    }

    private void begin(ErasePlan plan, Consumer<List<String>> done) {
        hub.askWith(working, NLS.bind(Messages.Erase_job, plan.name()), (library, monitor) -> {
            if (!library.address().equals(plan.address())) {
                throw new IllegalStateException(Messages.Erase_other);
            }
            return Erasure.run(library, plan, sentence -> hub.later(() -> hub.say(sentence)), monitor);
        }, result -> {
            hub.erased(plan.person(), result.left());
            WindowState.forget(plan.texts());
            tidy(plan, result, done);
        }, hub::say);
    }

    /** What the window wrote down of the person, and files in which they are still named. */
    private void tidy(ErasePlan plan, Erasure.Done result, Consumer<List<String>> done) {
        Runnable end = () -> {
            hub.say(NLS.bind(Messages.Erase_done, plan.name()));
            done.accept(result.lines());
        };
        hub.askWith(working, NLS.bind(Messages.Erase_job, plan.name()), (library, monitor) -> {
            List<String> lines = new ArrayList<>(WrittenByWindow.forget(plan.texts()));
            lines.addAll(Mentions.find(plan, monitor));
            return lines;
        }, lines -> {
            result.lines().addAll(lines);
            end.run();
        }, why -> {
            result.lines().add(why);
            end.run();
        });
    }

    /** Whether something is being done. */
    public boolean isBusy() {
        return working.isBusy();
    }
}
