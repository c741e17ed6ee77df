import io.calmdesk.client.ApiClient;
import io.calmdesk.client.api.CasesApi;

/** Prints the number of the newest case. */
class FirstCall {

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("CALMDESK_URL"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("CALMDESK_TOKEN")));
        System.out.println(new CasesApi(client)
                .listCases(null, null, null, null, null, null, null, 1)
                .getItems()
                .getFirst()
                .getNumber());
    }
}
