/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.LibraryException;
import org.recital.library.Signal;
import org.recital.ui.parts.Latest;

/**
 * The library that the window has open, the person for whom it is looked at, and what plays: the views share them. Used on the UI
 * thread; what takes long is done off it, and told to the listeners on it.
 */
public final class LibraryHub {

    /** What is asked of a library, off the UI thread. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Library library) throws Exception;
    }

    private static LibraryHub hub;

    private final Display display;
    private final List<Consumer<Topic>> listeners = new ArrayList<>();
    private final IUndoContext undo = new ObjectUndoContext(this, "library");
    private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    private final Latest opening;
    private final Latest thumbing;
    private final Sound sound;
    private volatile Library library;
    /** The one that is open until another is. */
    private Opening.Leaving leaving;
    private LibraryChoice refused;
    private String person = "";
    private String message = "";
    private Map<String, Integer> thumbs = Map.of();
    private int playlist;
    /** Numbers of playlists that were deleted and brought back, and those they have now. */
    private final Map<Integer, Integer> renumbered = new ConcurrentHashMap<>();
    private int writing;

    private LibraryHub(Display display) {
        this.display = display;
        opening = new Latest(display);
        thumbing = new Latest(display);
        sound = new Sound(this);
    }

    /** The hub of the window. */
    public static LibraryHub get() {
        if (hub == null || hub.display.isDisposed()) {
            hub = new LibraryHub(Display.getCurrent());
            hub.display.disposeExec(hub::close);
        }
        return hub;
    }

    /** Tells of what changes, until the listener is removed. */
    public void listen(Consumer<Topic> listener) {
        listeners.add(listener);
    }

    /** Tells no more. */
    public void forget(Consumer<Topic> listener) {
        listeners.remove(listener);
    }

    void tell(Topic topic) {
        for (Consumer<Topic> listener : List.copyOf(listeners)) {
            listener.accept(topic);
        }
    }

    /** Says something to the person. */
    public void say(String sentence) {
        message = sentence;
        tell(Topic.MESSAGE);
    }

    /** What was said last. */
    public String message() {
        return message;
    }

    /** Opens the library that was open last, or the workspace's own, unless one is open. */
    public void begin() {
        if (library == null && !opening.isBusy()) {
            open(Remembered.choice());
        }
    }

    /** Opens a library in place of the one that is open. */
    public void open(LibraryAddress address) {
        open(LibraryChoice.of(address));
    }

    /** Opens a library in place of the one that is open; that one stays when the other cannot be opened. */
    public void open(LibraryChoice choice) {
        if (library != null) {
            leaving = new Opening.Leaving(library);
            library = null;
        }
        Opening.Leaving before = leaving;
        say(NLS.bind(Messages.Hub_opening, choice.label()));
        refused = null;
        opening.attempt(Messages.Hub_openingJob, 0, monitor -> Opening.of(choice, before, monitor), opened -> {
            history.dispose(undo, true, true, true);
            renumbered.clear();
            leaving = null;
            library = opened.library();
            person = opened.person();
            thumbs = Map.of();
            playlist = before == null ? playlist : 0; // a view may have chosen one before the first library was open
            Remembered.keep(choice);
            say(opened.note().isEmpty() ? NLS.bind(Messages.Hub_opened, choice.label()) : opened.note());
            tell(Topic.LIBRARY);
            readThumbs();
        }, failed -> {
            String why = Latest.sentence(failed);
            refused = failed instanceof Opening.Refused ? choice : null;
            library = before == null || before.isClosed() ? null : before.library();
            leaving = null;
            say(library == null ? why : NLS.bind(Messages.Hub_stays, why, library.address()));
            tell(Topic.LIBRARY);
        });
    }

    /** The library that is open, or was open last, as it can be chosen again. */
    public LibraryChoice choice() {
        return Remembered.choice();
    }

    /** One that could not be opened because its server wants a password, or another one; empty: none. A person may be asked for it. */
    public Optional<LibraryChoice> refused() {
        return Optional.ofNullable(refused);
    }

    /** Whether a library is open. */
    public boolean isOpen() {
        return library != null;
    }

    /** Where the open library is; null: none is. */
    public LibraryAddress address() {
        Library open = library;
        return open == null ? null : open.address();
    }

    /** Id of the person; empty: nobody. */
    public String person() {
        return person;
    }

    /** Looks at the library for another person. */
    public void person(String id) {
        if (!id.equals(person)) {
            person = id;
            playlist = 0;
            Remembered.person(id);
            thumbs = Map.of();
            tell(Topic.PERSON);
            readThumbs();
        }
    }

    /** Somebody is in the library no more: another is looked at, and Undo cannot bring anything of them back. */
    public void erased(String id, List<String> left) {
        history.dispose(undo, true, true, true);
        renumbered.clear();
        if (id.equals(person)) {
            person(left.isEmpty() ? "" : left.getFirst());
        }
        tell(Topic.PEOPLE);
    }

    /** Number of the playlist that songs are added to; 0: a new one. */
    public int playlist() {
        return playlist;
    }

    /** A playlist that was brought back has another number now; called by any thread. */
    public void renumber(int before, int now) {
        renumbered.replaceAll((old, to) -> to == before ? now : to);
        renumbered.put(before, now);
    }

    /** The number that a playlist has now; called by any thread. */
    public int number(int once) {
        return renumbered.getOrDefault(once, once);
    }

    /** Songs are added to that one from now on. */
    public void playlist(int number) {
        playlist = number;
    }

    /** Asks the open library something, of which only the latest counts. */
    public <T> void ask(Latest latest, String what, int delay, Question<T> question, Consumer<T> done) {
        Library open = library;
        if (open == null) {
            latest.cancel();
            return;
        }
        latest.run(what, delay, monitor -> question.of(open), done, this::say);
    }

    /** What is asked of a library and of somebody else, off the UI thread; the monitor is cancelled when it is superseded. */
    @FunctionalInterface
    public interface LongQuestion<T> {
        T of(Library library, IProgressMonitor monitor) throws Exception;
    }

    /** Asks the open library and somebody else something, of which only the latest counts. */
    public <T> void askWith(Latest latest, String what, LongQuestion<T> question, Consumer<T> done, Consumer<String> failed) {
        Library open = library;
        if (open != null) {
            latest.run(what, 0, monitor -> question.of(open, monitor), done, failed);
        }
    }

    /** Writes to the open library. */
    public CompletableFuture<?> write(Question<CompletableFuture<?>> what) {
        Library open = library;
        if (open == null) {
            return CompletableFuture.failedFuture(new LibraryException(Messages.Hub_none));
        }
        try {
            return what.of(open);
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Does something that Undo takes back, and tells when it is on disk. */
    public void perform(String label, Topic topic, Supplier<CompletableFuture<?>> apply, Supplier<CompletableFuture<?>> revert) {
        try {
            history.execute(new LibraryOperation(label, undo, apply, revert, f -> follow(f, topic, () -> message = label)), null, null);
        } catch (ExecutionException e) {
            ILog.of(LibraryHub.class).error(label, e);
        }
    }

    /** Tells when something that is being written is on disk, or says why it is not. */
    public void follow(CompletableFuture<?> future, Topic topic, Runnable done) {
        writing++;
        future.whenComplete((result, failed) -> later(() -> {
            writing--;
            if (failed == null) {
                done.run();
            } else {
                message = Latest.sentence(failed);
            }
            if (topic == Topic.SIGNALS) {
                readThumbs();
            }
            tell(topic);
            tell(Topic.MESSAGE);
        }));
    }

    /** Does something on the UI thread, soon; called by any thread. */
    public void later(Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(what);
        }
    }

    /** What the person says of a song: 1, -1, or 0 for nothing. */
    public int thumb(String song) {
        return thumbs.getOrDefault(song, 0);
    }

    /** All that the person says: 1 or -1, by song. */
    public Map<String, Integer> thumbs() {
        return thumbs;
    }

    /** The person says something of a song, or takes it back when it is what was said; shown at once. */
    public void thumb(String song, String title, int value) {
        if (person.isEmpty()) {
            say(Messages.Hub_nobody);
            return;
        }
        int before = thumb(song);
        int after = before == value ? 0 : value;
        String who = person;
        String label = NLS.bind(after == 0 ? Messages.Hub_thumbBack : after > 0 ? Messages.Hub_thumbUp : Messages.Hub_thumbDown, title);
        perform(label, Topic.SIGNALS, () -> keep(who, song, after), () -> keep(who, song, before));
    }

    private CompletableFuture<?> keep(String who, String song, int value) {
        if (who.equals(person) && Display.getCurrent() == display) {
            Map<String, Integer> now = new java.util.LinkedHashMap<>(thumbs);
            now.put(song, value);
            now.values().removeIf(v -> v == 0);
            thumbs = now;
            tell(Topic.SIGNALS);
        }
        return write(l -> l.feedback().record(Signal.thumb(who, song, value)));
    }

    private void readThumbs() {
        String who = person;
        ask(thumbing, Messages.Hub_thumbsJob, 0, l -> who.isEmpty() ? Map.<String, Integer>of() : l.feedback().thumbs(who), read -> {
            if (who.equals(person) && !read.equals(thumbs)) {
                thumbs = read;
                tell(Topic.SIGNALS);
            }
        });
    }

    /** Keeps that a song was heard, or left early. */
    void heard(String song, boolean left) {
        if (!person.isEmpty()) {
            Signal signal = new Signal(person, song, left ? Signal.Kind.SKIP : Signal.Kind.PLAY, 1, Instant.now());
            follow(write(l -> l.feedback().record(signal)), Topic.SIGNALS, () -> { // said by the play log
            });
        }
    }

    /** What plays. */
    public Sound sound() {
        return sound;
    }

    /** What Undo in the views takes back. */
    public IUndoContext undoContext() {
        return undo;
    }

    /** Where a song's sound is, when its attribute says a path: relative ones count from the library's folder. */
    public Path path(String file) {
        LibraryAddress address = address();
        Path path = Path.of(file);
        return address == null ? path.toAbsolutePath() : address.folder().resolve(path);
    }

    /** Whether something is being opened, read or written here. */
    public boolean isBusy() {
        return opening.isBusy() || thumbing.isBusy() || writing > 0;
    }

    private void close() {
        sound.close();
        Library open = library != null || leaving == null ? library : leaving.isClosed() ? null : leaving.library();
        library = null;
        if (open != null) {
            try {
                open.close();
            } catch (LibraryException e) {
                ILog.of(LibraryHub.class).error(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
