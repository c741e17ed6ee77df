package io.calmdesk.local.story;

import java.io.IOException;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/**
 * A restaurant signs up, complaints come in by three doors, one is not answered in time and somebody is told; then
 * guests fall ill and a crisis is led.
 */
public final class DemoStory {

    private final String desk;
    private final String mailApi;
    private final Narrator narrator;
    private final Restaurant restaurant;

    public DemoStory(String desk, String mailApi, PrintStream out) {
        this.desk = desk;
        this.mailApi = mailApi;
        this.narrator = new Narrator(out);
        this.restaurant = Restaurant.withFreshName(desk);
    }

    /** Tells the whole story and answers the log-in it leaves behind; fails at the first thing that does not happen. */
    public String tell() throws IOException {
        Opening opening = new Opening(desk, narrator, restaurant);
        opening.signUp();
        Visitor admin = opening.logIn();
        Visitor till = opening.connectTill(admin);
        opening.promise(admin);
        Scene scene = new Scene(desk, mailApi, narrator, restaurant, admin);
        complaints(scene, till);
        new CrisisChapter(scene).tell();
        narrator.step("the end; look around yourself");
        narrator.tell("console  %s".formatted(desk));
        narrator.tell("log in   %s   %s".formatted(restaurant.email(), restaurant.password()));
        return "%s  %s   %s".formatted(desk, restaurant.email(), restaurant.password());
    }

    private static void complaints(Scene scene, Visitor till) throws IOException {
        try (LiveStream stream = LiveStream.open(scene.admin())) {
            Filing filing = new Filing(scene);
            Filing.Guest guest = filing.fileAtThePublicForm();
            String solved = filing.fileAtTheDesk();
            filing.fileByProgram(till);
            JsonNode list = filing.list();
            new Escalation(scene).tell(stream, guest.caseNumber());
            Answering answering = new Answering(scene);
            answering.settleAndClose(solved);
            answering.answerGuest(list, guest.trackingUrl());
        }
    }
}
