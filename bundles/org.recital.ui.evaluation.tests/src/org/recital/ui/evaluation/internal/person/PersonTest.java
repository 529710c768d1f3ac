/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.core.run.RunFolder;
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.PersonAnswer;
import org.recital.core.worker.RecommendAnswer;
import org.recital.ui.evaluation.internal.FixtureRun;

class PersonTest {

    @Test
    void findsThePersonOfThatIdFirstThenThoseThatBeginWithIt() {
        People people = new People(List.of("12", "21", "2", "31", "anna"));
        assertEquals(List.of("2", "21", "12"), people.search(" 2 ").ids());
        assertEquals(List.of("anna"), people.search("NN").ids());
        assertEquals(5, people.search("").ids().size());
        assertEquals(List.of(), people.search("x").ids());
    }

    @Test
    void listsWhoWasJudged() throws Exception {
        People people = People.of(RunFolder.open(FixtureRun.folder()).evaluation().orElseThrow());
        assertTrue(people.ids().size() > 60, () -> people.ids().toString());
        assertTrue(people.ids().contains("7"), () -> people.ids().toString());
    }

    @Test
    void showsWhatTheRunKeepsWhenNobodyAnswers() throws Exception {
        Path run = FixtureRun.folder();
        PersonSource.Answer answer = PersonSource.ask((r, u, n) -> {
            throw new IOException("gone");
        }, run, "7", 5);

        assertTrue(answer.stored());
        PersonAnswer person = answer.person();
        assertEquals(List.of("Random", "Popular", "Item-kNN, 20 neighbours", "User-kNN, 10 neighbours"),
                person.engines().stream().map(RecommendAnswer::label).toList());
        assertFalse(person.heldOut().isEmpty());
        List<String> heldOut = person.heldOut().stream().map(ListedItem::id).toList();
        for (RecommendAnswer engine : person.engines()) {
            assertEquals(5, engine.items().size());
            for (ListedItem item : engine.items()) {
                assertEquals(heldOut.contains(item.id()), item.hit(), item::title);
                assertTrue(item.title().matches(".+ \\(\\d{4}\\)"), item.title());
            }
        }
        assertTrue(person.engines().getLast().items().stream().anyMatch(ListedItem::hit), "Neighbours of one taste hit nothing");
    }

    @Test
    void saysWhoIsNotKnown() {
        IOException problem = assertThrows(IOException.class, () -> StoredPerson.read(FixtureRun.folder(), "nobody", 5));
        assertTrue(problem.getMessage().contains("nobody"), problem.getMessage());
    }
}
