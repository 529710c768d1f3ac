/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.importers.database.DatabasePasswords;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.testkit.database.PostgresServer;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryChoice;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.testkit.Pump;

/** Another library in the window: in a folder, or in a PostgreSQL. */
class OpenLibraryTest {

    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/nothing";

    @TempDir
    Path folder;

    private static PostgresServer server;
    private final LibraryHub hub = LibraryHub.get();
    private LibraryAddress address;
    private LibraryView view;

    @BeforeEach
    void open() throws Exception {
        address = FixtureLibrary.make(folder.resolve("library"), 30);
        hub.open(address);
        Screen.until("the library is open", () -> hub.isOpen() && hub.address().equals(address));
        view = Screen.open(LibraryView.ID, LibraryView.class);
        view.filter(SongFilter.ALL);
        idle();
    }

    @AfterEach
    void close() throws Exception {
        Screen.page().hideView(view);
        Screen.closeLibrary(); // its folder goes
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private void idle() {
        Pump.during(Duration.ofMillis(80));
        Screen.until("everything is read", view::isIdle);
        Pump.during(Duration.ofMillis(80));
        Screen.until("everything is read", view::isIdle);
    }

    private static String postgres() {
        if (server == null) {
            server = PostgresServer.start().orElse(null);
        }
        Assumptions.assumeTrue(server != null, "no PostgreSQL");
        return server.url();
    }

    /** Files in which the window keeps what it remembers, and the secure storage beside them. */
    private static List<Path> files() throws IOException {
        Path settings = Platform.getLocation().toPath().resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings");
        try (Stream<Path> all = Files.walk(settings)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isWritten(String text) throws IOException {
        for (Path file : files()) {
            if (Files.readString(file).contains(text)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aLibraryInAPostgresIsOpenedAndRememberedWithoutItsPassword() throws Exception {
        String url = postgres();
        Path photos = folder.resolve("photos of the server");
        try (Library library = Library.open(LibraryAddress.of(photos, url, "owner", "letmein"))) {
            library.people().put(new Person("greta", "Greta", Map.of())).get();
        }
        hub.open(new LibraryChoice(photos, url, "owner", "letmein", true));
        idle();
        assertEquals(List.of("greta"), view.people().found());
        assertEquals("greta", hub.person());
        assertEquals(Optional.of(url), hub.address().url());
        assertTrue(isWritten("jdbc\\:postgresql"), "the address is remembered");
        assertFalse(isWritten("letmein"), "the password is not");
        assertEquals(Optional.of("letmein"), DatabasePasswords.find(url, "owner"));
        // after a restart: what is remembered is opened, with the password that is kept
        hub.open(address);
        idle();
        hub.open(new LibraryChoice(photos, url, "owner", "", true));
        idle();
        assertEquals(new LibraryChoice(photos, url, "owner", "", true), hub.choice());
        hub.open(hub.choice());
        idle();
        assertEquals(List.of("greta"), view.people().found());
        // asked for each time: what was kept is forgotten
        hub.open(new LibraryChoice(photos, url, "owner", "letmein", false));
        idle();
        assertEquals(Optional.empty(), DatabasePasswords.find(url, "owner"));
        assertFalse(hub.choice().keep(), "and so it is proposed the next time");
        assertEquals(List.of("greta"), view.people().found());
        hub.open(address);
        idle();
        hub.open(new LibraryChoice(photos, url, "owner", "wrong", true));
        idle();
        assertTrue(hub.message().startsWith("The server of the library " + url + " refuses the user owner with this password."), hub::message);
        assertEquals(Optional.empty(), DatabasePasswords.find(url, "owner"), "a wrong one is not kept");
        assertEquals(address, hub.address(), "the other stays open");
    }

    @Test
    void aPasswordThatWasNotKeptCanBeTypedAfterARestart() throws Exception {
        String url = postgres();
        Path photos = folder.resolve("photos of the server");
        try (Library library = Library.open(LibraryAddress.of(photos, url, "owner", "letmein"))) {
            library.people().put(new Person("greta", "Greta", Map.of())).get();
        }
        hub.open(new LibraryChoice(photos, url, "owner", "letmein", false));
        idle();
        assertEquals(Optional.of(url), hub.address().url());
        assertEquals(List.of(), links());
        restart();
        assertFalse(hub.isOpen());
        assertEquals("The server of the library " + url + " wants the password of the user owner.", hub.message());
        assertTrue(dialogs().isEmpty(), "nobody is asked before they want it");
        List<String> proposed = typing("wrong");
        assertEquals(List.of(photos.toString(), url, "owner", ""), proposed, "all but the password is known");
        assertEquals("The server of the library " + url + " refuses the user owner with this password.", hub.message());
        assertFalse(hub.isOpen());
        typing("letmein");
        assertEquals(List.of("greta"), view.people().found());
        assertEquals("greta", hub.person());
        assertEquals(List.of(), links(), "nothing more to ask");
        assertEquals(Optional.empty(), DatabasePasswords.find(url, "owner"), "and it is still not kept");
        assertFalse(isWritten("letmein"));
    }

    /** As when the window is closed and begun again: what is remembered is opened. */
    private void restart() throws Exception {
        Screen.closeLibrary();
        hub.begin();
        idle();
    }

    private List<Link> links() {
        return all(view.getSite().getShell(), Link.class).filter(l -> l.isVisible() && l.getText().contains("Open with Password")).toList();
    }

    private static List<Shell> dialogs() {
        return Stream.of(Display.getCurrent().getShells()).filter(s -> s.getText().equals("Open Library")).toList();
    }

    /** Clicks the link and types a password; gives back what the dialog proposed. */
    private List<String> typing(String password) {
        List<Link> links = links();
        assertEquals(1, links.size());
        List<String> proposed = new ArrayList<>();
        Display display = view.getSite().getShell().getDisplay();
        display.timerExec(100, new Runnable() {
            @Override
            public void run() {
                if (dialogs().isEmpty()) {
                    display.timerExec(100, this);
                    return;
                }
                Shell dialog = dialogs().getFirst();
                List<Text> texts = all(dialog, Text.class).filter(t -> (t.getStyle() & org.eclipse.swt.SWT.READ_ONLY) == 0).toList();
                texts.forEach(t -> proposed.add(t.getText()));
                texts.get(3).setText(password);
                dialog.getDefaultButton().notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
            }
        });
        links.getFirst().notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        idle();
        return proposed;
    }

    @Test
    void aServerThatCannotBeReachedIsSaidInOneSentenceAndTheOtherLibraryStays() throws Exception {
        hub.person("chloé");
        idle();
        hub.open(new LibraryChoice(folder.resolve("p"), NOWHERE, "ann", "secret words", true));
        assertFalse(hub.isOpen());
        idle();
        assertEquals("The server of the library " + NOWHERE + " cannot be reached: check the address, and whether the server runs. The library " + address + " stays open.",
                hub.message());
        assertEquals(address, hub.address());
        assertEquals("chloé", hub.person());
        assertEquals(30, view.songs().rows().size());
        assertEquals(address.folder(), hub.choice().folder(), "what could not be opened is not remembered");
        assertEquals("", hub.choice().url());
        assertFalse(isWritten("secret words"));
        hub.thumb("s1", "One", 1);
        idle();
        try (Library second = Library.open(address)) {
            assertEquals(1, second.feedback().thumbs("chloé").get("s1"), "and can be written to");
        }
    }

    @Test
    void theDialogSaysWhatIsWrongAndOpensWhatIsChosen() throws Exception {
        LibraryAddress other = FixtureLibrary.make(folder.resolve("other"), 7);
        Display display = view.getSite().getShell().getDisplay();
        Throwable[] failed = new Throwable[1];
        boolean[] seen = new boolean[1];
        display.timerExec(100, new Runnable() {
            @Override
            public void run() {
                Shell dialog = Stream.of(display.getShells()).filter(s -> s.getText().equals("Open Library")).findFirst().orElse(null);
                if (dialog == null) {
                    display.timerExec(100, this);
                    return;
                }
                seen[0] = true;
                try {
                    drive((org.eclipse.jface.dialogs.Dialog) dialog.getData(), dialog, other);
                } catch (RuntimeException | AssertionError e) {
                    failed[0] = e;
                    dialog.close();
                }
            }
        });
        Screen.command("library.open");
        idle();
        if (failed[0] != null) {
            throw new AssertionError(failed[0]);
        }
        assertTrue(seen[0]);
        assertEquals(other, hub.address());
        assertEquals(7, view.songs().rows().size());
    }

    private void drive(org.eclipse.jface.dialogs.Dialog dialog, Shell shell, LibraryAddress other) {
        OpenLibraryDialog open = (OpenLibraryDialog) dialog;
        List<Text> texts = all(shell, Text.class).filter(t -> (t.getStyle() & org.eclipse.swt.SWT.READ_ONLY) == 0).toList();
        Button ok = shell.getDefaultButton();
        assertEquals(address.folder().toString(), texts.get(0).getText(), "what is open is proposed");
        assertFalse(texts.get(1).isEnabled());
        Button server = all(shell, Button.class).filter(b -> b.getText().contains("PostgreSQL")).findFirst().orElseThrow();
        Button embedded = all(shell, Button.class).filter(b -> b.getText().contains("database of its own")).findFirst().orElseThrow();
        select(embedded, server);
        texts.get(1).setText("mysql://host/music");
        assertTrue(texts.get(1).isEnabled() && !ok.isEnabled());
        assertEquals("An address of a PostgreSQL looks like jdbc:postgresql://host:5432/database.", open.problem());
        texts.get(1).setText("jdbc:postgresql://host/music?user=ann&password=secret");
        assertEquals("Leave the password out of the address: addresses are written down.", open.problem());
        texts.get(1).setText("jdbc:postgresql://host/music?sslmode=require");
        assertEquals("", open.problem());
        assertTrue(ok.isEnabled());
        assertTrue((texts.get(3).getStyle() & org.eclipse.swt.SWT.PASSWORD) != 0);
        select(server, embedded);
        texts.get(0).setText("not a whole path");
        assertFalse(ok.isEnabled());
        texts.get(0).setText(other.folder().toString());
        assertTrue(ok.isEnabled());
        ok.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
    }

    private static void select(Button from, Button to) {
        from.setSelection(false);
        to.setSelection(true);
        to.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
    }

    private static <C extends Control> Stream<C> all(Composite parent, Class<C> type) {
        return Stream.of(parent.getChildren()).flatMap(c -> type.isInstance(c) ? Stream.of(type.cast(c)) : c instanceof Composite inner ? all(inner, type) : Stream.empty());
    }
}
